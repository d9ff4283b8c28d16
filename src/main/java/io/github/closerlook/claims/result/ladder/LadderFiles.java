package io.github.closerlook.claims.result.ladder;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.result.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code ladder.json} of a report folder: one object for each comparison. */
public final class LadderFiles {

  /** Name of the file. */
  public static final String FILE = "ladder.json";

  /** Name of the folder with the figures, beside the file. */
  public static final String FOLDER = "ladder";

  private LadderFiles() {}

  /**
   * What the file of a folder has; nothing where there is none.
   *
   * @throws BadInputException if it is damaged
   */
  public static List<LadderEntry> read(Path folder) {
    return ResultFile.accepted(
            folder.resolve(FILE), "climb the ladders anew with 'mvn verify -Pladder -Daccept'")
        .read(LadderEntry.class);
  }

  /**
   * What was there, with these in the place of what was there of their claims.
   *
   * @param order ids of the claims
   */
  public static List<LadderEntry> merged(
      List<LadderEntry> before, List<LadderEntry> now, List<String> order) {
    Set<String> claims = now.stream().map(LadderEntry::claim).collect(Collectors.toSet());
    List<LadderEntry> all = new ArrayList<>(before);
    all.removeIf(entry -> claims.contains(entry.claim()));
    all.addAll(now);
    all.sort(Comparator.comparingInt(entry -> order.indexOf(entry.claim())));
    return all;
  }
}
