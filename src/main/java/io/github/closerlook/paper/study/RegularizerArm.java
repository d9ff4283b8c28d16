package io.github.closerlook.paper.study;

import io.github.closerlook.paper.model.spec.Regularizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an arm of {@link RegularizationStudy} trains, and how its records are read.
 *
 * @param tried regularizers beside none, in the order of their runs
 */
record RegularizerArm(Reading reading, List<Strength> tried) {

  /** What is read out of the records. */
  enum Reading {
    /** The last regularizer: memorization on randY, learning on real data. */
    LAST,
    /** No regularizer, trained on randY and asked for real data. */
    LEARNING_ON_RAND_Y,
    /** The strength of equal validation accuracy, between those that were tried. */
    TUNED,
    /** In which order all of them slow training down. */
    ORDER
  }

  /** A regularizer at one strength. */
  record Strength(RegularizerKind kind, double value) {

    Regularizer regularizer() {
      return kind.of(value);
    }

    /** The arm of this strength alone. */
    String arm() {
      return kind.at(value);
    }
  }

  /** All arms that are networks, by name. */
  static Map<String, RegularizerArm> byName(Map<RegularizerKind, List<Double>> strengths) {
    RegularizerArm none = new RegularizerArm(Reading.LAST, List.of());
    Map<String, RegularizerArm> arms = new LinkedHashMap<>();
    arms.put(RegularizationStudy.NONE, none);
    arms.put(Arms.again(RegularizationStudy.NONE), none);
    arms.put(
        RegularizationStudy.NONE_ON_RAND_Y,
        new RegularizerArm(Reading.LEARNING_ON_RAND_Y, List.of()));
    List<Strength> all = new ArrayList<>();
    strengths.forEach(
        (kind, values) -> {
          List<Strength> tried = values.stream().map(value -> new Strength(kind, value)).toList();
          tried.forEach(one -> arms.put(one.arm(), new RegularizerArm(Reading.LAST, List.of(one))));
          RegularizerArm tuned = new RegularizerArm(Reading.TUNED, tried);
          arms.put(kind.tuned(), tuned);
          arms.put(Arms.again(kind.tuned()), tuned);
          all.addAll(tried);
        });
    RegularizerOrder.ARMS.forEach(order -> arms.put(order, new RegularizerArm(Reading.ORDER, all)));
    return arms;
  }

  /** None, then those that were tried: two runs each, on randY and on real data. */
  List<Regularizer> regularizers() {
    return Stream.concat(
            Stream.of(new Regularizer.None()), tried.stream().map(Strength::regularizer))
        .toList();
  }
}
