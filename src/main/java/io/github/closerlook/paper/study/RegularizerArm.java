package io.github.closerlook.paper.study;

import io.github.closerlook.paper.model.spec.Regularizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an arm of {@link RegularizationStudy} trains, and how its records are read.
 *
 * @param name its text
 * @param tried regularizers beside none, in the order of their runs
 */
record RegularizerArm(String name, Reading reading, List<Strength> tried) implements Treatment {

  /** What is read out of the records. */
  enum Reading {
    /** The last regularizer: memorization on randY, learning on real data. */
    LAST(RegularizerReading::last),
    /** No regularizer, trained on randY and asked for real data. */
    LEARNING_ON_RAND_Y(RegularizerReading::learningOnRandY),
    /** The strength of equal validation accuracy, between those that were tried. */
    TUNED(RegularizerReading::tuned),
    /** In which order all of them slow training down. */
    ORDER(RegularizerReading::order);

    private final Function<RegularizerReading, Readings> readings;

    Reading(Function<RegularizerReading, Readings> readings) {
      this.readings = readings;
    }
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

  /** All arms of a study. */
  static Arms<RegularizerArm> of(Map<RegularizerKind, List<Double>> strengths) {
    Arms<RegularizerArm> arms = new Arms<>();
    arms.with(
        new RegularizerArm(RegularizationStudy.NONE, Reading.LAST, List.of()),
        ArmSeeds.OWN,
        ArmSeeds.AGAIN);
    arms.with(
        new RegularizerArm(
            RegularizationStudy.NONE_ON_RAND_Y, Reading.LEARNING_ON_RAND_Y, List.of()));
    List<Strength> all = new ArrayList<>();
    strengths.forEach(
        (kind, values) -> {
          List<Strength> tried = values.stream().map(value -> new Strength(kind, value)).toList();
          tried.forEach(
              one -> arms.with(new RegularizerArm(one.arm(), Reading.LAST, List.of(one))));
          arms.with(
              new RegularizerArm(kind.tuned(), Reading.TUNED, tried), ArmSeeds.OWN, ArmSeeds.AGAIN);
          all.addAll(tried);
        });
    RegularizerOrder.ARMS.forEach(
        order -> arms.with(new RegularizerArm(order, Reading.ORDER, all)));
    return arms;
  }

  /** None, then those that were tried: two runs each, on randY and on real data. */
  List<Regularizer> regularizers() {
    return Stream.concat(
            Stream.of(new Regularizer.None()), tried.stream().map(Strength::regularizer))
        .toList();
  }

  /** What is read out of the records of such an arm. */
  Readings readings(RegularizationStudy study) {
    return reading.readings.apply(new RegularizerReading(study, this));
  }

  @Override
  public String toString() {
    return name;
  }
}
