package io.github.closerlook.render.page;

import io.github.closerlook.study.Study;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a claim may hold on or not: a data set and a kind of network.
 *
 * @param dataSet id in the catalogue
 * @param network such as {@code MLP}
 */
record MatrixGround(String dataSet, String network) implements Comparable<MatrixGround> {

  static final String CNN = "CNN";

  private static final String CIFAR10 = "cifar10";

  /** As their authors write them. */
  private static final Map<String, String> NAMES =
      Map.of("mnist", "MNIST", "fashion-mnist", "Fashion-MNIST", CIFAR10, "CIFAR-10");

  /** From the easiest images to the hardest; others stand behind them. */
  private static final List<String> ORDER = List.of("mnist", "fashion-mnist", CIFAR10);

  /** Multilayer perceptrons first, as in the paper. */
  private static final Comparator<MatrixGround> PAPERS =
      Comparator.comparingInt(MatrixGround::place)
          .thenComparing(MatrixGround::dataSet)
          .thenComparing(MatrixGround::network, Comparator.reverseOrder());

  static MatrixGround of(Study study) {
    return new MatrixGround(study.ground().dataSet(), study.ground().model());
  }

  /**
   * The ground of a study that nobody has sized yet, by its name: {@code -cifar10} and {@code -cnn}
   * tell it, and what comes before them, or before any other word, is the study that it would be
   * like.
   *
   * @param known grounds of the studies that are sized
   */
  static Optional<MatrixGround> ofUnsized(String study, Map<String, MatrixGround> known) {
    if (study.contains(CIFAR10)) {
      return Optional.of(new MatrixGround(CIFAR10, CNN));
    }
    Optional<MatrixGround> alike =
        known.keySet().stream()
            .filter(study::startsWith)
            .max(Comparator.comparingInt(String::length))
            .map(known::get);
    if (!study.endsWith("-cnn")) {
      return alike;
    }
    return known.values().stream()
        .filter(ground -> ground.network().equals(CNN) && !ground.dataSet().equals(CIFAR10))
        .findFirst()
        .or(() -> alike.map(ground -> new MatrixGround(ground.dataSet(), CNN)));
  }

  /** The data set as its authors write it. */
  String dataSetName() {
    return NAMES.getOrDefault(dataSet, dataSet);
  }

  private int place() {
    int place = ORDER.indexOf(dataSet);
    return place < 0 ? ORDER.size() : place;
  }

  @Override
  public int compareTo(MatrixGround other) {
    return PAPERS.compare(this, other);
  }
}
