package io.github.closerlook.claims.result;

import io.github.closerlook.claims.files.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The accepted panels beside that of {@code claims.json}: {@code reports/accepted/panels.json}.
 *
 * <p>A panel of a case counts as long as it asked what the accepted result of the case asks: with
 * the same sizes (in the words of {@code claims.json}, which name architecture, data, epochs and
 * seeds), the same margin and the same number of replicates. When other results of a case are
 * accepted that asked otherwise or had drifted, its panels go.
 *
 * @param entries one for each case and first seed
 */
public record AcceptedPanels(List<AcceptedPanel> entries) {

  /** Where no further panel has been accepted. */
  public static final AcceptedPanels NONE = new AcceptedPanels(List.of());

  private static final String FILE = "panels.json";

  public AcceptedPanels {
    entries = List.copyOf(entries);
  }

  /**
   * Reads the panels; none where there is no file.
   *
   * @param folder {@code reports/accepted}
   * @throws BadInputException if the file is damaged
   */
  public static AcceptedPanels read(Path folder) {
    ResultFile file =
        ResultFile.accepted(
            folder.resolve(FILE),
            OtherData.dataSet(folder)
                .map(id -> "delete it, since no panels are accepted on " + id)
                .orElse(
                    "delete it and accept its panels anew with 'mvn verify -Daccept -Dseed=...'"));
    List<AcceptedPanel> panels = file.read(AcceptedPanel.class);
    Set<List<Object>> seen = new HashSet<>();
    for (AcceptedPanel panel : panels) {
      if (!seen.add(key(panel))) {
        throw file.damaged("two panels from seed " + panel.seed() + " of " + panel.id());
      }
    }
    return new AcceptedPanels(panels);
  }

  /** Those that may be pooled with an accepted result, in their order. */
  List<AcceptedPanel> like(AcceptedPanel accepted) {
    return entries.stream().filter(panel -> panel.asksTheSameAs(accepted)).toList();
  }

  /** With these in place of those of the same cases and seeds. */
  public AcceptedPanels with(Collection<AcceptedPanel> added) {
    Set<List<Object>> keys = new HashSet<>();
    added.forEach(panel -> keys.add(key(panel)));
    List<AcceptedPanel> all = new ArrayList<>(entries);
    all.removeIf(panel -> keys.contains(key(panel)));
    all.addAll(added);
    return new AcceptedPanels(all);
  }

  private static List<Object> key(AcceptedPanel panel) {
    return List.of(panel.id(), panel.seed());
  }

  /**
   * Those that still tell something of a case when other results take the place of the accepted
   * ones.
   */
  public AcceptedPanels after(AcceptedResults before, AcceptedResults after) {
    return new AcceptedPanels(
        entries.stream()
            .filter(
                panel ->
                    after
                        .undrifted(panel.id(), before)
                        .filter(now -> panel.asksTheSameAs(AcceptedPanel.of(now)))
                        .filter(now -> panel.seed() != now.seed())
                        .isPresent())
            .toList());
  }

  /** Writes the file; takes it away if there is no panel. */
  public void write(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (entries.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Files.createDirectories(folder);
    Files.writeString(file, ReportJson.write(entries));
  }
}
