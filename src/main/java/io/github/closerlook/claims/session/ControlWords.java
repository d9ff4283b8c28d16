package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Judgement;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.Text;

/** What a report says of controls. */
final class ControlWords {

  private ControlWords() {}

  /** How the arms of a control are made, and what that is for. */
  static String arrangement(Role control) {
    return switch (control) {
      case CLAIM -> throw new IllegalArgumentException("a claim is no control");
      case NULL ->
          "A null control: its arms are made so that what is claimed is not there. Were it found,"
              + " the test could not fail.";
      case PLANTED ->
          "A planted control: the same arms, with what is claimed put into them. Were it not found,"
              + " the test would see nothing.";
    };
  }

  /** How a control came out, such as {@code Null control, not fooled.} */
  static String outcome(Judgement control) {
    return switch (control.claimCase().role()) {
      case CLAIM -> throw new IllegalArgumentException("a claim is no control");
      case NULL -> Text.format("Null control, %s.", control.asExpected() ? "not fooled" : "fooled");
      case PLANTED ->
          Text.format("Planted effect, %s.", control.asExpected() ? "found" : "not found");
    };
  }
}
