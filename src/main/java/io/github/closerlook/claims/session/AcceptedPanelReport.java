package io.github.closerlook.claims.session;

import io.github.closerlook.claims.files.ReportFiles;
import io.github.closerlook.claims.result.AcceptedPanel;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.result.Comparison;
import io.github.closerlook.claims.result.DriftCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Adds panels of other seeds to those that foretell: {@code -Daccept} with {@code -Dseed=}, or with
 * {@code -Ppower}. Writes {@code panels.json} and nothing else. A case that asks something else
 * than its accepted result, or has none, is left out.
 */
public final class AcceptedPanelReport {

  private AcceptedPanelReport() {}

  /**
   * Writes the file.
   *
   * @param folder {@code reports/accepted}
   * @param check what was accepted before
   * @param comparisons of one or more panels
   * @return what was done, in a sentence
   */
  public static String write(
      Path folder, DriftCheck check, Collection<Comparison.Foretold> comparisons) {
    List<AcceptedPanel> added = comparisons.stream().map(Comparison.Foretold::panel).toList();
    AcceptedPanels panels = check.panels().with(added).after(check.accepted(), check.accepted());
    try {
      panels.write(folder);
    } catch (IOException e) {
      throw ReportFiles.unwritable(folder, e);
    }
    return String.format(
        Locale.ROOT,
        "%d results of %d accepted cases are accepted to foretell others; with the accepted"
            + " results, %d panels do.",
        added.size(),
        check.accepted().cases().size(),
        1 + panels.entries().stream().map(AcceptedPanel::seed).distinct().count());
  }
}
