/**
 * The suite as JUnit runs it and a reader of Allure's report sees it. {@link
 * io.github.closerlook.claims.session.ClaimTest} makes a claim a test, {@link
 * io.github.closerlook.claims.session.PaperSuite} is what a paper gives for it; {@link
 * io.github.closerlook.claims.session.Suite} is one session, {@link
 * io.github.closerlook.claims.session.CaseReport} tells one case to Allure and asserts it, {@link
 * io.github.closerlook.claims.session.Reports} writes tables, figures and numbers.
 */
package io.github.closerlook.claims.session;
