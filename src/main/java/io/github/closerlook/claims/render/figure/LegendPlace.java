package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.render.figure.Layer.Band;
import io.github.closerlook.claims.render.figure.Layer.Mark;
import io.github.closerlook.claims.render.figure.Layer.Points;
import io.github.closerlook.claims.render.figure.Layer.Reference;
import io.github.closerlook.claims.render.figure.Layer.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the legend stands inside the panel. Also says which part of the legend stands there: at (1,
 * 1) its upper right corner, at (0, 0.5) the middle of its left side.
 *
 * @param x share of the panel's width, from the left
 * @param y share of the panel's height, from below
 */
record LegendPlace(double x, double y) {
  // Sizes in pixels, found by drawing: of the panel at its smallest, and of a legend.
  private static final double PANEL_WIDTH = 590;
  private static final double PANEL_HEIGHT = 300;
  private static final double WIDTH_OF_KEY = 50;
  private static final double WIDTH_OF_LETTER = 7.2;
  private static final double HEIGHT_OF_ENTRY = 23;
  private static final double ROOM_AROUND = 24;

  // Just off the edge of the panel, so that the legend does not touch the axes.
  private static final double EDGE = 0.98;

  // Points looked at between two neighbours, so that a long stretch of line is not overlooked.
  private static final int STEPS_BETWEEN_POINTS = 24;

  // Corners first, then down the right and the left side.
  private static final List<LegendPlace> PLACES =
      Stream.of(EDGE, 1 - EDGE, 0.75, 0.6, 0.5, 0.4, 0.25)
          .flatMap(y -> Stream.of(new LegendPlace(EDGE, y), new LegendPlace(1 - EDGE, y)))
          .toList();

  private record Spot(double x, double y) {}

  /** The place asked for, or for {@link Legend#AUTOMATIC} the first that hides nothing, if any. */
  static Optional<LegendPlace> of(Figure figure, Frame frame) {
    return switch (figure.legend()) {
      case TOP_RIGHT -> Optional.of(new LegendPlace(EDGE, EDGE));
      case BOTTOM_RIGHT -> Optional.of(new LegendPlace(EDGE, 1 - EDGE));
      case TOP_LEFT -> Optional.of(new LegendPlace(1 - EDGE, EDGE));
      case BOTTOM_LEFT -> Optional.of(new LegendPlace(1 - EDGE, 1 - EDGE));
      case BESIDE, NONE -> Optional.empty();
      case AUTOMATIC -> firstFree(figure, frame);
    };
  }

  private static Optional<LegendPlace> firstFree(Figure figure, Frame frame) {
    List<String> names = figure.series();
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    double width = (WIDTH_OF_KEY + WIDTH_OF_LETTER * longest + ROOM_AROUND) / PANEL_WIDTH;
    double height = (HEIGHT_OF_ENTRY * names.size() + ROOM_AROUND) / PANEL_HEIGHT;
    List<Spot> drawn = figure.marks().stream().flatMap(mark -> spots(mark, frame)).toList();
    return PLACES.stream()
        .filter(place -> drawn.stream().noneMatch(spot -> place.hides(spot, width, height)))
        .findFirst();
  }

  private boolean hides(Spot spot, double width, double height) {
    double left = x * (1 - width);
    double bottom = y * (1 - height);
    return spot.x > left && spot.x < left + width && spot.y > bottom && spot.y < bottom + height;
  }

  private static Stream<Spot> spots(Mark mark, Frame frame) {
    if (mark instanceof Reference reference) {
      return between(ends(reference, frame));
    }
    List<Row> rows = mark.rows().toList();
    if (mark instanceof Layer.Line) {
      return between(rows.stream().map(row -> spot(frame, row.x(), row.y())).toList());
    }
    if (mark instanceof Band) {
      return Stream.concat(
          between(rows.stream().map(row -> spot(frame, row.x(), row.low())).toList()),
          between(rows.stream().map(row -> spot(frame, row.x(), row.high())).toList()));
    }
    return ((Points) mark)
        .rows()
        .flatMap(
            row ->
                Double.isNaN(row.low())
                    ? Stream.of(spot(frame, row.x(), row.y()))
                    : between(
                        List.of(
                            spot(frame, row.x(), row.low()), spot(frame, row.x(), row.high()))));
  }

  private static List<Spot> ends(Reference reference, Frame frame) {
    if (reference.direction() == Reference.Direction.HORIZONTAL) {
      double y = frame.y().fraction(reference.at());
      return List.of(new Spot(0, y), new Spot(1, y));
    }
    double x = frame.x().fraction(reference.at());
    return List.of(new Spot(x, 0), new Spot(x, 1));
  }

  private static Spot spot(Frame frame, double x, double y) {
    return new Spot(frame.x().fraction(x), frame.y().fraction(y));
  }

  private static Stream<Spot> between(List<Spot> corners) {
    List<Spot> spots = new ArrayList<>(corners.subList(0, 1));
    for (int i = 1; i < corners.size(); i++) {
      Spot from = corners.get(i - 1);
      Spot to = corners.get(i);
      for (int step = 1; step <= STEPS_BETWEEN_POINTS; step++) {
        double share = (double) step / STEPS_BETWEEN_POINTS;
        spots.add(new Spot(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
      }
    }
    return spots.stream();
  }
}
