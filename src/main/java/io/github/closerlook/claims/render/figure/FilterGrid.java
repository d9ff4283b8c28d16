package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Filters of a convolution as small images in a square grid, row by row. Several in one figure
 * stand side by side, each under the name of its series, so that the same filter has the same place
 * in each.
 *
 * <p>Each filter is drawn from its own lowest weight to its highest, over all of its channels: one
 * channel from black to white, three as red, green and blue. So filters of little contrast look as
 * strong as others; a filter of equal weights is grey.
 *
 * @param caption a few words below the name; may be empty
 * @param channels 1 or 3
 * @param side rows, and columns, of a filter
 * @param filters {@code [filters][channels * rows * columns]}
 */
public record FilterGrid(
    String series, String caption, int channels, int side, List<List<Double>> filters)
    implements Layer {

  public FilterGrid {
    Objects.requireNonNull(caption, "caption");
    if (series == null || series.isBlank()) {
      throw new IllegalArgumentException("a layer needs the name of its series");
    }
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException(
          Text.format("filters '%s' have %d channels; drawn are 1 and 3", series, channels));
    }
    filters = filters.stream().map(List::copyOf).toList();
    int weights = channels * side * side;
    if (filters.isEmpty() || filters.stream().anyMatch(filter -> filter.size() != weights)) {
      throw new IllegalArgumentException(
          Text.format("filters '%s' are not some filters of %d weights", series, weights));
    }
    if (filters.stream().flatMap(List::stream).anyMatch(weight -> !Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          Text.format("filters '%s' have a weight that is no number", series));
    }
  }

  /** Filters from an array {@code [filters, channels, rows, columns]}. */
  public static FilterGrid of(
      String series, String caption, int channels, int side, double[] weights) {
    List<Double> all = FigureNumbers.list(weights);
    int size = channels * side * side;
    return new FilterGrid(
        series,
        caption,
        channels,
        side,
        // Rounded up: what is left over is refused as a filter too short.
        IntStream.range(0, (weights.length + size - 1) / size)
            .mapToObj(
                filter -> all.subList(filter * size, Math.min(all.size(), (filter + 1) * size)))
            .toList());
  }

  @Override
  public String kind() {
    return "filters";
  }

  /** Filters in a row of the grid; there are at most as many rows. */
  int across() {
    return (int) Math.ceil(Math.sqrt(filters.size()));
  }

  /** The weight of a filter, all counted from 0. */
  double weight(int filter, int channel, int row, int column) {
    return filters.get(filter).get((channel * side + row) * side + column);
  }

  @Override
  public String toString() {
    return Text.format("%d filters '%s' of %dx%dx%d", filters.size(), series, channels, side, side);
  }
}
