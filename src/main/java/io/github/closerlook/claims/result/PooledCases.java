package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What several panels of seeds say together: {@code pooled.json} of a report folder.
 *
 * @param entries one for each case at most
 */
public record PooledCases(List<PooledCase> entries) {

  /** Where no panels have been judged together. */
  public static final PooledCases NONE = new PooledCases(List.of());

  private static final String FILE = "pooled.json";

  /** The entries are copied. */
  public PooledCases {
    entries = List.copyOf(entries);
  }

  /**
   * Reads them; none where there is no file.
   *
   * @param folder such as {@code reports/accepted}
   * @throws BadInputException if the file is damaged
   */
  public static PooledCases read(Path folder) {
    ResultFile file =
        ResultFile.accepted(
            folder.resolve(FILE),
            "delete it and judge the panels anew with 'mvn verify -Ppower -Dpanels=accepted"
                + " -Daccept'");
    List<PooledCase> cases = file.read(PooledCase.class);
    if (cases.stream().map(PooledCase::id).distinct().count() < cases.size()) {
      throw file.damaged("a case is in it twice");
    }
    return new PooledCases(cases);
  }

  /** Writes the file; takes it away if there is no case. */
  public void write(Path folder) {
    Path file = folder.resolve(FILE);
    if (!entries.isEmpty()) {
      ReportFiles.write(file, ReportJson.write(entries));
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw ReportFiles.unwritable(file, e);
    }
  }

  /** With these in place of those of the same claims. */
  public PooledCases with(Collection<PooledCase> added) {
    Set<String> claims = added.stream().map(each -> each.id().claim()).collect(Collectors.toSet());
    List<PooledCase> all = new ArrayList<>(entries);
    all.removeIf(each -> claims.contains(each.id().claim()));
    all.addAll(added);
    return new PooledCases(all);
  }

  /**
   * Those that still speak of the accepted results when others take their place: of the same
   * question, where the result has not drifted.
   */
  public PooledCases after(AcceptedResults before, AcceptedResults after) {
    return new PooledCases(
        entries.stream()
            .filter(each -> after.undrifted(each.id(), before).filter(each::holds).isPresent())
            .toList());
  }

  /** What they say of a result's case together with its own panel. */
  public Optional<PooledCase> of(CaseRecord result) {
    return entries.stream().filter(each -> each.holds(result)).findFirst();
  }

  /** Those of the paper's comparisons, without the controls. */
  public List<PooledCase> ofClaims() {
    return entries.stream().filter(each -> each.id().role() == Role.CLAIM).toList();
  }
}
