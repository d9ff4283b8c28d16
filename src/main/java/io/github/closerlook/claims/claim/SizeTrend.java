package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.MetaRegression;
import io.github.closerlook.claims.stats.PredictedEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How one comparison of a ladder goes with size: a line through the effects on the logarithm of the
 * size.
 *
 * @param ladder with as many rungs as there are judgements
 * @param judged what each rung found
 */
public record SizeTrend(SizeLadder ladder, List<Judgement> judged) {

  /** Sizes between the first rung and the paper's at which the line's interval is looked at. */
  private static final int STEPS = 1000;

  /** Pieces of the line as it is drawn, on which an axis of shares bends it. */
  private static final int DRAWN = 12;

  public SizeTrend {
    judged = List.copyOf(judged);
  }

  /** What the rungs foretell; empty where fewer than three have a known effect. */
  public Optional<SizeForecast> forecast() {
    GrowthScale scale = scale();
    List<GrowthScale.Point> points = judged.stream().map(each -> scale.of(each.found())).toList();
    int[] known = IntStream.range(0, points.size()).filter(i -> points.get(i).isKnown()).toArray();
    if (known.length < MetaRegression.LEAST) {
      return Optional.empty();
    }
    double[] sizes = of(known, i -> Math.log(ladder.rungs().get(i).size()));
    double[] effects = of(known, i -> points.get(i).effect());
    double[] errors = of(known, i -> points.get(i).standardError());
    MetaRegression line = MetaRegression.of(sizes, effects, errors);
    PredictedEffect there = line.at(Math.log(ladder.paper()));
    Interval interval = natural(there.ofEffect(Criterion.CONFIDENCE));
    return Optional.of(
        new SizeForecast(
            scale.natural(there.estimate()),
            interval,
            verdict(there, interval),
            there.between(),
            line.slope() * Math.log(2),
            onLine(line),
            MetaRegression.leaveOneOut(sizes, effects, errors, Criterion.CONFIDENCE).stream()
                .map(this::natural)
                .toList(),
            turn(line),
            turnWithin(line)));
  }

  private GrowthScale scale() {
    return new GrowthScale(ladder.criterion().margin());
  }

  private static double[] of(int[] known, IntToDoubleFunction value) {
    return IntStream.of(known).mapToDouble(value).toArray();
  }

  /** The criterion's own rule, with the prediction interval in the place of its interval. */
  private Verdict verdict(PredictedEffect there, Interval interval) {
    Interval wanted = ladder.criterion().wanted().orElseThrow();
    GrowthScale scale = scale();
    double pAtMargin = there.pValue(scale.of(wanted.low()), Alternative.GREATER);
    if (Double.isFinite(wanted.high())) {
      pAtMargin = Math.max(pAtMargin, there.pValue(scale.of(wanted.high()), Alternative.LESS));
    }
    return ladder
        .criterion()
        .verdict(
            new Assessment(
                scale.natural(there.estimate()),
                interval,
                pAtMargin,
                there.pValue(none(), Alternative.GREATER),
                Spread.NONE,
                Double.NaN,
                judged.size()));
  }

  private double none() {
    return scale().of(ladder.criterion().margin().effect().none());
  }

  private Optional<Double> turn(MetaRegression line) {
    double from = line.at(first()).estimate() - none();
    double to = line.at(Math.log(ladder.paper())).estimate() - none();
    return from * to < 0 ? Optional.of(Math.exp(line.placeOf(none()))) : Optional.empty();
  }

  private List<SizeForecast.OnLine> onLine(MetaRegression line) {
    return IntStream.rangeClosed(0, DRAWN)
        .mapToDouble(step -> place((double) step / DRAWN))
        .mapToObj(
            place ->
                new SizeForecast.OnLine(
                    Math.exp(place),
                    scale().natural(line.at(place).estimate()),
                    natural(line.at(place).ofEffect(Criterion.CONFIDENCE))))
        .toList();
  }

  /** The logarithm of a size on the way, by the share of the way to it. */
  private double place(double share) {
    double least = Math.min(first(), Math.log(ladder.paper()));
    double last = Math.log(ladder.rungs().get(ladder.rungs().size() - 1).size());
    return least + share * (Math.max(last, Math.log(ladder.paper())) - least);
  }

  private Optional<Interval> turnWithin(MetaRegression line) {
    List<Double> open = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      double place = place((double) step / STEPS);
      if (line.at(place).ofLine(Criterion.CONFIDENCE).contains(none())) {
        open.add(Math.exp(place));
      }
    }
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval(open.get(0), open.get(open.size() - 1)));
  }

  private double first() {
    return Math.log(ladder.rungs().get(0).size());
  }

  private Interval natural(Interval interval) {
    return new Interval(scale().natural(interval.low()), scale().natural(interval.high()));
  }

  private Foretold natural(Foretold foretold) {
    return new Foretold(
        foretold.what(), scale().natural(foretold.observed()), natural(foretold.interval()));
  }
}
