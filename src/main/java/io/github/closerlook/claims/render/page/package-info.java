/**
 * The page {@code paper.html}: the paper's claims one after the other, for a reader who has only
 * this page. It is made from a report folder as it stands on the disk, {@code claims.json} and
 * {@code figures/}, so that it cannot say another number than they do. The same verdicts are put
 * before the overview of Allure's report.
 */
package io.github.closerlook.claims.render.page;
