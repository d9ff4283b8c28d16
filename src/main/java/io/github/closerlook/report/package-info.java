/**
 * The suite as a reader sees it. {@link io.github.closerlook.report.Suite} is one session, {@link
 * io.github.closerlook.report.CaseReport} tells one case to Allure and asserts it, {@link
 * io.github.closerlook.report.Reports} writes tables, figures and numbers.
 */
package io.github.closerlook.report;
