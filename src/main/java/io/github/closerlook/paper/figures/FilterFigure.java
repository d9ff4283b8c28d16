package io.github.closerlook.paper.figures;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.render.figure.Axis;
import io.github.closerlook.claims.render.figure.FilterGrid;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.paper.measure.Filters;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.study.FirstLayerFiltersStudy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Fig 2: the filters of the first layer before training and after it, of one seed. */
final class FilterFigure {

  /** Four rows of four: more would leave too few pixels for a weight beside three other grids. */
  private static final int MOST_FILTERS = 16;

  private FilterFigure() {}

  static void draw(Sheet sheet) {
    Collection<Filters> before = sheet.drawn(Filters.class, FirstLayerFiltersStudy.BEFORE).values();
    if (before.isEmpty()) {
      return;
    }
    // Any arm's: all arms of a seed start from the same weights.
    Filters initial = before.iterator().next();
    List<Layer> grids = new ArrayList<>(List.of(grid("before training", initial)));
    sheet
        .drawn(Filters.class, FirstLayerFiltersStudy.AFTER)
        .forEach((arm, filters) -> grids.add(grid(arm, filters)));
    sheet.draw(
        "filters",
        "First-layer filters before and after training (Fig 2)",
        List.of(which(initial), shading(initial), "correlation: of neighbouring weights"),
        Axis.linear("columns of each filter"),
        Axis.linear("rows of each filter"),
        grids);
  }

  private static FilterGrid grid(String name, Filters filters) {
    return FilterGrid.of(
        name,
        Text.format("correlation %.2f", filters.neighbourCorrelation()),
        filters.channels(),
        Architecture.Cnn.KERNEL,
        filters.first(MOST_FILTERS).weights());
  }

  private static String which(Filters filters) {
    return filters.count() > MOST_FILTERS
        ? Text.format("first %d of %d filters of the first seed", MOST_FILTERS, filters.count())
        : "first seed";
  }

  private static String shading(Filters filters) {
    return "each filter from its lowest weight to its highest, "
        + (filters.channels() == 1 ? "black to white" : "in red, green and blue");
  }
}
