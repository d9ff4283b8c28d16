package io.github.closerlook.claims.result;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The accepted results: {@code reports/accepted/claims.json}, and {@code environment.json} beside
 * it.
 *
 * @param cases in the order of the file
 * @param acceptances which claim was accepted when; claims may be in none, for results that were
 *     accepted before it was kept
 */
public record AcceptedResults(Map<CaseId, CaseRecord> cases, List<Acceptance> acceptances) {

  /** Where nothing has been accepted yet. */
  public static final AcceptedResults NONE = new AcceptedResults(Map.of(), List.of());

  private static final String CASES = "claims.json";
  private static final String ENVIRONMENT = "environment.json";

  public AcceptedResults {
    cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    acceptances = List.copyOf(acceptances);
  }

  /**
   * Reads the accepted results; none where there is no file.
   *
   * @param folder {@code reports/accepted}
   * @throws BadInputException if a file is damaged
   */
  public static AcceptedResults read(Path folder) {
    ResultFile file = file(folder.resolve(CASES));
    List<CaseRecord> results = file.read(CaseRecord.class);
    Map<CaseId, CaseRecord> cases = new LinkedHashMap<>();
    for (CaseRecord result : results) {
      if (cases.put(result.id(), result) != null) {
        throw file.damaged("two results of " + result.id());
      }
    }
    return new AcceptedResults(cases, file(files(folder).currentSecond()).read(Acceptance.class));
  }

  /**
   * The result of a case; empty if there is none, or if it has drifted from what was accepted
   * before.
   *
   * @param before in which the case may not be
   */
  Optional<CaseRecord> undrifted(CaseId id, AcceptedResults before) {
    CaseRecord earlier = before.cases.get(id);
    return Optional.ofNullable(cases.get(id))
        .filter(now -> earlier == null || DriftLevel.of(earlier, now) != DriftLevel.DRIFTED);
  }

  /** The latest acceptance of a claim. */
  public Optional<Acceptance> acceptance(String claim) {
    return acceptances.stream()
        .filter(acceptance -> acceptance.claims().contains(claim))
        .findFirst();
  }

  /** Without the cases that no longer exist, given those that do. */
  public AcceptedResults of(Collection<CaseId> there) {
    Map<CaseId, CaseRecord> left = new LinkedHashMap<>(cases);
    left.keySet().retainAll(there);
    return new AcceptedResults(left, acceptances);
  }

  /**
   * With these claims' results in place of those before, and nothing else changed.
   *
   * @param results the cases of the claims that came to a verdict
   * @param skipped cases of the claims that were not judged: what was accepted of them stays,
   *     though the acceptance of their claim is the new one
   * @param order all cases there are, in the order of the report
   */
  public AcceptedResults with(
      Collection<CaseRecord> results,
      Collection<CaseId> skipped,
      Acceptance acceptance,
      List<CaseId> order) {
    List<CaseRecord> merged = new ArrayList<>(cases.values());
    merged.removeIf(
        result ->
            acceptance.claims().contains(result.id().claim()) && !skipped.contains(result.id()));
    merged.addAll(results);
    // Stable: cases that no longer exist come last, as they were.
    merged.sort(
        Comparator.comparingInt(
            result -> order.contains(result.id()) ? order.indexOf(result.id()) : order.size()));
    Map<CaseId, CaseRecord> byId = new LinkedHashMap<>();
    merged.forEach(result -> byId.put(result.id(), result));

    List<Acceptance> history = new ArrayList<>();
    for (Acceptance earlier : acceptances) {
      List<String> left =
          earlier.claims().stream()
              .filter(id -> !acceptance.claims().contains(id))
              .filter(id -> merged.stream().anyMatch(entry -> entry.id().claim().equals(id)))
              .toList();
      if (!left.isEmpty()) {
        history.add(new Acceptance(earlier.time(), left, earlier.environment()));
      }
    }
    history.add(acceptance);
    return new AcceptedResults(byId, history);
  }

  /** Writes both files, or neither. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    files(folder).write(ReportJson.write(cases.values()), ReportJson.write(acceptances));
  }

  private static FilePair files(Path folder) {
    return new FilePair(folder.resolve(CASES), folder.resolve(ENVIRONMENT));
  }

  private static ResultFile file(Path path) {
    return ResultFile.accepted(
        path,
        OtherData.dataSet(path.resolveSibling(""))
            .map(
                id ->
                    Text.format(
                        "accept the results on %1$s anew with 'mvn verify -DdataSet=%1$s -Daccept'",
                        id))
            .orElse("accept the results of all claims anew with 'mvn verify -Daccept'"));
  }
}
