package io.github.closerlook.claims.render.page;

import io.github.closerlook.claims.claim.Expectation;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Links from the page into Allure's report, and from both to the paper. The address of a test is
 * drawn anew for each report; that of a group of tests is made of the names on the way to it, so
 * that it can be known before the report is built: MD5 over the address of the group above and the
 * name, beginning with the name of the tab. Seen in reports of Allure 2.34.
 */
public final class AllureLinks {

  private static final String TAB = "behaviors";

  private AllureLinks() {}

  /** The feature that a claim is told under; its epic is its part, its story its title. */
  public static String feature(Expectation claim) {
    return "Section " + claim.section();
  }

  /** Where in the paper a claim stands, as the name of a link to it. */
  public static String paper(Expectation claim) {
    return "The paper, section "
        + claim.section()
        + (claim.figure().equals("none") ? "" : ", figure " + claim.figure());
  }

  /** Where the page beside the report tells a claim. */
  public static String onPage(Expectation claim) {
    return PaperPage.FILE + "#" + claim.id();
  }

  /** Where in the report a claim's cases stand, opened. */
  static String toClaim(String report, Expectation claim) {
    String group = address("null", TAB);
    group = address(group, claim.part());
    group = address(group, feature(claim));
    group = address(group, claim.title());
    return report + "#" + TAB + "/" + group;
  }

  private static String address(String above, String name) {
    return DigestUtils.md5Hex(above + name);
  }
}
