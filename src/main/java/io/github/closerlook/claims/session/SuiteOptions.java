package io.github.closerlook.claims.session;

import io.github.closerlook.claims.claim.Conditions;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.result.AcceptedResults;
import io.github.closerlook.claims.result.OtherData;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one session of the suite was asked for.
 *
 * @param claims ids of the claims to judge, all if empty
 * @param workers that train at the same time
 * @param accepts whether its results become the accepted ones, or a panel beside them
 * @param assertsVerdicts whether a verdict that is not the expected one fails its test
 * @param facts what reports say that the results were made with, name to value
 */
public record SuiteOptions(
    Conditions conditions,
    List<String> claims,
    int workers,
    boolean accepts,
    boolean assertsVerdicts,
    Map<String, String> facts) {

  public SuiteOptions {
    claims = List.copyOf(claims);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /**
   * The same of a suite whose verdicts nobody foretold, as it asks something else.
   *
   * @param fact what is other than usual, and how it is
   */
  public SuiteOptions on(String fact, String value) {
    Map<String, String> all = new LinkedHashMap<>(facts);
    all.put(fact, value);
    return new SuiteOptions(conditions, claims, workers, accepts, false, all);
  }

  /**
   * All claims at the default scale, on one worker; verdicts are asserted on the seeds from 1.
   *
   * @param engine name of what carries the runs out
   */
  public static SuiteOptions plain(long seed, String engine, boolean accepts) {
    return new SuiteOptions(
        new Conditions(Scale.DEFAULT, seed, engine),
        List.of(),
        1,
        accepts,
        seed == 1,
        Map.of("First seed", Long.toString(seed)));
  }

  /**
   * The accepted results. Damaged ones are none where they are about to be replaced as a whole:
   * that is a way to mend them.
   *
   * @throws BadInputException if they are damaged otherwise
   */
  public AcceptedResults readAccepted(Path folder) {
    try {
      return AcceptedResults.read(folder);
    } catch (BadInputException e) {
      if (accepts
          && claims.isEmpty()
          && (assertsVerdicts || OtherData.dataSet(folder).isPresent())) {
        return AcceptedResults.NONE;
      }
      throw e;
    }
  }

  /** The claims selected from all there are. */
  List<Expectation> select(List<Expectation> expectations) {
    return select(claims, expectations);
  }

  /**
   * The claims of these ids.
   *
   * @param claims ids, all if empty
   * @throws BadInputException if one is not among them
   */
  public static List<Expectation> select(List<String> claims, List<Expectation> expectations) {
    List<String> known = expectations.stream().map(Expectation::id).toList();
    if (!known.containsAll(claims)) {
      throw BadInputException.ofProperty(
          "claims", String.join(",", claims), "ids from " + String.join(", ", known));
    }
    return expectations.stream()
        .filter(expectation -> claims.isEmpty() || claims.contains(expectation.id()))
        .toList();
  }
}
