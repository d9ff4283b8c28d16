package io.github.closerlook.claims.render;

import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Ground;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.result.Commands;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a paper lends to the reports on its claims: its name, what a reader has to know of its
 * experiments, the names and the order of what it experiments on, and its figures. The texts are
 * HTML, without an end of line behind them.
 */
public interface Paper {

  /** As it was published. */
  String title();

  /** Where to read it. */
  String address();

  /** What it asks, and how it is tested here: the first paragraph of the page. */
  String introduction();

  /** How a claim of it is tested: a paragraph for whoever reads the page for the first time. */
  default String method() {
    return "Each claim of the paper is a test: it compares a number between runs that are otherwise alike.";
  }

  /** Its terms, each with an explanation, as items of a list of definitions; or nothing. */
  default String terms() {
    return "";
  }

  /** What the columns of the matrix are, in a sentence. */
  default String columns() {
    return "Each column is a data set and what learns from it.";
  }

  /** A data set as its authors write it. */
  default String dataSetName(String id) {
    return id;
  }

  /** What a user can do about a data set that is not at hand, without the full stop. */
  default String whereToGet(String dataSet) {
    return "The data set " + dataSet + " is not at hand";
  }

  /** How its program is told to judge a claim again, or to accept its results. */
  default Commands commands() {
    return Commands.IN_WORDS;
  }

  /** In which order the grounds of its experiments stand. */
  default Comparator<Ground> order() {
    return Comparator.comparing(Ground::dataSet).thenComparing(Ground::model);
  }

  /** What is told apart on one ground, in columns; the first of them has no noise in it. */
  default List<String> kinds() {
    return List.of("all");
  }

  /** Which of its {@link #kinds} a comparison is about. */
  default String kind(Criterion criterion, List<String> arms) {
    return kinds().get(0);
  }

  /**
   * The ground of a study that nobody has sized yet, by its name; empty if that is not known.
   *
   * @param known grounds of the studies that are sized
   */
  default Optional<Ground> groundOfUnsized(String study, Map<String, Ground> known) {
    return Optional.empty();
  }

  /**
   * The most that this machine can do, which the arithmetic of the runs is held against; empty
   * where nobody measures it.
   *
   * @param workers at the same time
   */
  default Optional<Peak> peak(int workers) {
    return Optional.empty();
  }

  /** One that says what it must, and no more. */
  record Plain(String title, String address, String introduction) implements Paper {}

  /**
   * How fast a machine is at what it is best at.
   *
   * @param of what that is
   * @param rate floating-point operations per second
   */
  record Peak(String of, double rate) {}

  /**
   * The figures of a claim, by the name of the study.
   *
   * @param findings by the name of the study
   */
  default Map<String, List<Figure>> figures(Expectation claim, Map<String, Findings> findings) {
    return Map.of();
  }
}
