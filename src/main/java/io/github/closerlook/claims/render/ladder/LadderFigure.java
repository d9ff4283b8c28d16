package io.github.closerlook.claims.render.ladder;

import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.claims.render.figure.LineStyle;
import io.github.closerlook.claims.result.ladder.ForecastEntry;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.claims.result.ladder.RungEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * The figure of a ladder: effects against size with their intervals, the line through them, and the
 * interval in which an effect is foretold, as far as the paper's size.
 */
final class LadderFigure {

  /** Room above and below what was measured, as a share of it: more would flatten it. */
  private static final double ROOM = 0.6;

  private final List<LadderEntry> entries;
  private final boolean ratios;

  private LadderFigure(List<LadderEntry> entries) {
    this.entries = entries;
    this.ratios = entries.get(0).effect().equals(Effect.RATIO.name());
  }

  /** The figures of all ladders of which a rung is there. */
  static List<Figure> all(List<LadderEntry> entries) {
    Map<String, List<LadderEntry>> byLadder = new LinkedHashMap<>();
    entries.stream()
        .filter(LadderEntry::hasFigure)
        .forEach(
            entry -> byLadder.computeIfAbsent(entry.figure(), id -> new ArrayList<>()).add(entry));
    return byLadder.values().stream().map(ladder -> new LadderFigure(ladder).draw()).toList();
  }

  private Figure draw() {
    LadderEntry first = entries.get(0);
    double[] ends = ends();
    List<Layer> layers = new ArrayList<>();
    layers.add(Layer.Reference.horizontal("no effect", first.none()));
    layers.add(Layer.Reference.horizontal("smallest effect worth telling", first.margin()));
    layers.add(Layer.Reference.vertical("the paper's size", first.paper()));
    entries.forEach(entry -> layers.addAll(layers(entry, ends)));
    String label = label(first);
    return Figure.of(
        first.figure(),
        "Towards the paper's size: " + first.claim(),
        Text.format(
            "%s: points and their 95 %% intervals are measured; line and band foretell effects",
            first.dataSet()),
        Axis.log10(first.grows()),
        (ratios ? Axis.log10(label) : Axis.linear(label)).between(ends[0], ends[1]),
        layers);
  }

  private static String label(LadderEntry entry) {
    return switch (Effect.valueOf(entry.effect())) {
      case DIFFERENCE -> "difference of " + shortened(entry.quantity());
      case RATIO -> "ratio of the dispersions";
      case SUPERIORITY -> "share of pairs with the larger " + shortened(entry.quantity());
    };
  }

  private static String shortened(String quantity) {
    return quantity.length() <= 40 ? quantity : "the quantity";
  }

  private List<Layer> layers(LadderEntry entry, double... ends) {
    String name = entry.comparison();
    List<Layer> layers = new ArrayList<>();
    if (entry.forecast() != null) {
      List<ForecastEntry.OnLine> line = entry.forecast().line();
      double[] sizes = of(line, ForecastEntry.OnLine::size);
      layers.add(
          Layer.Band.of(
              name,
              sizes,
              clipped(of(line, ForecastEntry.OnLine::low), ends),
              clipped(of(line, ForecastEntry.OnLine::high), ends)));
      layers.add(
          Layer.Line.of(name, sizes, clipped(of(line, ForecastEntry.OnLine::estimate), ends))
              .in(LineStyle.DASHED));
    }
    List<RungEntry> known = entry.rungs().stream().filter(RungEntry::isKnown).toList();
    if (!known.isEmpty()) {
      layers.add(
          Layer.Points.of(
              name,
              of(known, RungEntry::size),
              of(known, RungEntry::estimate),
              clipped(of(known, RungEntry::low), ends),
              clipped(of(known, RungEntry::high), ends)));
    }
    return layers;
  }

  /** Of the axis of effects. */
  private double[] ends() {
    LadderEntry first = entries.get(0);
    if (first.effect().equals(Effect.SUPERIORITY.name())) {
      return new double[] {0, 1};
    }
    DoubleStream.Builder all = DoubleStream.builder().add(first.none()).add(first.margin());
    for (LadderEntry entry : entries) {
      entry.rungs().stream()
          .filter(RungEntry::isKnown)
          .forEach(rung -> all.add(rung.low()).add(rung.high()));
      if (entry.forecast() != null) {
        all.add(entry.forecast().estimate());
      }
    }
    var range = all.build().map(value -> ratios ? Math.log(value) : value).summaryStatistics();
    double room = ROOM * (range.getMax() - range.getMin());
    double low = range.getMin() - room;
    double high = range.getMax() + room;
    return ratios ? new double[] {Math.exp(low), Math.exp(high)} : new double[] {low, high};
  }

  private static double[] clipped(double[] values, double... ends) {
    return DoubleStream.of(values)
        .map(value -> Math.max(ends[0], Math.min(ends[1], value)))
        .toArray();
  }

  private static <T> double[] of(List<T> all, ToDoubleFunction<T> value) {
    return all.stream().mapToDouble(value).toArray();
  }
}
