package io.github.closerlook.paper;

import io.github.closerlook.claims.claim.Criterion;
import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Ground;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.render.Template;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.result.Commands;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.figures.ClaimFigures;
import io.github.closerlook.paper.run.SgemmRate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * D. Arpit and others, A Closer Look at Memorization in Deep Networks, ICML 2017: its words, data
 * sets and figures.
 */
public final class MemorizationPaper implements Paper {

  static final String CNN = "CNN";

  private static final String CIFAR10 = "cifar10";

  /** As their authors write them. */
  private static final Map<String, String> NAMES =
      Map.of("mnist", "MNIST", "fashion-mnist", "Fashion-MNIST", CIFAR10, "CIFAR-10");

  /** From the easiest images to the hardest; others stand behind them. */
  private static final List<String> ORDER = List.of("mnist", "fashion-mnist", CIFAR10);

  @Override
  public String title() {
    return "A Closer Look at Memorization in Deep Networks";
  }

  /** It has no address of its own for a section. */
  @Override
  public String address() {
    return "https://arxiv.org/abs/1706.05394";
  }

  @Override
  public String introduction() {
    return text("introduction.html");
  }

  @Override
  public String method() {
    return text("method.html");
  }

  @Override
  public String terms() {
    return text("terms.html");
  }

  @Override
  public String columns() {
    return text("columns.html");
  }

  @Override
  public String dataSetName(String id) {
    return NAMES.getOrDefault(id, id);
  }

  @Override
  public String whereToGet(String dataSet) {
    return Catalogue.whereToGet(dataSet);
  }

  @Override
  public Commands commands() {
    return new Commands(
        "mvn verify -Dclaims=%s -Dscale=%s -Dseed=%d -Dengine=%s",
        "mvn verify -Dclaims=%s -Daccept");
  }

  /** Multilayer perceptrons first, as in the paper. */
  @Override
  public Comparator<Ground> order() {
    return Comparator.comparingInt(MemorizationPaper::place)
        .thenComparing(Ground::dataSet)
        .thenComparing(Ground::model, Comparator.reverseOrder());
  }

  private static int place(Ground ground) {
    int place = ORDER.indexOf(ground.dataSet());
    return place < 0 ? ORDER.size() : place;
  }

  @Override
  public List<String> kinds() {
    return Arrays.stream(NoiseKind.values()).map(NoiseKind::words).toList();
  }

  @Override
  public String kind(Criterion criterion, List<String> arms) {
    return NoiseKind.of(criterion, arms).words();
  }

  /**
   * {@inheritDoc} {@code -cifar10} and {@code -cnn} tell it, and what comes before them, or before
   * any other word, is the study that it would be like.
   */
  @Override
  public Optional<Ground> groundOfUnsized(String study, Map<String, Ground> known) {
    if (study.contains(CIFAR10)) {
      return Optional.of(new Ground(CIFAR10, CNN));
    }
    Optional<Ground> alike =
        known.keySet().stream()
            .filter(study::startsWith)
            .max(Comparator.comparingInt(String::length))
            .map(known::get);
    if (!study.endsWith("-cnn")) {
      return alike;
    }
    return known.values().stream()
        .filter(ground -> ground.model().equals(CNN) && !ground.dataSet().equals(CIFAR10))
        .findFirst()
        .or(() -> alike.map(ground -> new Ground(ground.dataSet(), CNN)));
  }

  @Override
  public Map<String, List<Figure>> figures(Expectation claim, Map<String, Findings> findings) {
    return ClaimFigures.of(claim, findings);
  }

  /** {@inheritDoc} It is that of OpenBLAS in single precision. */
  @Override
  public Optional<Peak> peak(int workers) {
    int threads = Math.min(workers, Runtime.getRuntime().availableProcessors());
    return Optional.of(
        new Peak(
            "sgemm of 1024 x 1024 matrices", SgemmRate.measure(threads, Duration.ofMillis(200))));
  }

  private static String text(String name) {
    return Template.resource(MemorizationPaper.class, name).stripTrailing();
  }
}
