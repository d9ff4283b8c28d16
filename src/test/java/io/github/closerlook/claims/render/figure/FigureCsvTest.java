package io.github.closerlook.claims.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.render.figure.Layer.Band;
import io.github.closerlook.claims.render.figure.Layer.Line;
import io.github.closerlook.claims.render.figure.Layer.Points;
import io.github.closerlook.claims.render.figure.Layer.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureCsvTest {
  private static final double[] EPOCHS = {1, 2};

  @Test
  void should_write_every_number_of_every_mark() {
    Figure figure =
        Figure.of(
            "fig",
            "Title",
            "",
            Axis.linear("epochs"),
            Axis.linear("accuracy"),
            List.of(
                Band.of("real", EPOCHS, new double[] {0.4, 0.5}, new double[] {0.6, 0.7}),
                Line.of("real", EPOCHS, new double[] {0.5, 1.0 / 3}),
                new Points(
                    "randY, 20 %",
                    FigureNumbers.list(EPOCHS), List.of(1e-7, 12345678.0), List.of(), List.of()),
                Points.of(
                    "randX",
                    new double[] {3},
                    new double[] {0.1},
                    new double[] {0},
                    new double[] {0.25}),
                Reference.horizontal("the \"chance\" level", 0.1),
                Reference.vertical("peak", 2.5)));

    assertThat(FigureCsv.render(figure))
        .isEqualTo(
            """
            layer,series,x,y,low,high
            band,real,1,,0.4,0.6
            band,real,2,,0.5,0.7
            line,real,1,0.5,,
            line,real,2,0.3333333333333333,,
            points,"randY, 20 %",1,1.0E-7,,
            points,"randY, 20 %",2,12345678,,
            points,randX,3,0.1,0,0.25
            reference,"the ""chance"" level",,0.1,,
            reference,peak,2.5,,,
            """);
  }

  @Test
  void should_write_every_tile_of_every_heat_map_and_nothing_for_no_value() {
    double[][] values = {{1, 0.5}, {Double.NaN, 0}};
    Figure figure =
        Figure.of(
            "fig",
            "Title",
            "",
            Axis.linear("input"),
            Axis.linear("loss"),
            List.of(
                HeatMap.of(
                    "real",
                    List.of("a", "b"),
                    List.of("c", "d"),
                    values,
                    Axis.log10("sensitivity"))));

    assertThat(FigureCsv.render(figure))
        .isEqualTo(
            """
            layer,series,row,column,value
            heat map,real,a,c,1
            heat map,real,a,d,0.5
            heat map,real,b,c,
            heat map,real,b,d,0
            """);
  }

  @Test
  void should_write_every_weight_of_every_filter() {
    Figure figure =
        Figure.of(
            "fig",
            "Title",
            "",
            Axis.linear("columns"),
            Axis.linear("rows"),
            List.of(
                FilterGrid.of("real", "", 1, 2, new double[] {1, 2, 3, 4, 5, 6, 7, 8}),
                FilterGrid.of("randX", "", 3, 1, new double[] {0.1, 0.2, 0.3})));

    assertThat(FigureCsv.render(figure))
        .isEqualTo(
            """
            layer,series,filter,channel,row,column,weight
            filters,real,1,1,1,1,1
            filters,real,1,1,1,2,2
            filters,real,1,1,2,1,3
            filters,real,1,1,2,2,4
            filters,real,2,1,1,1,5
            filters,real,2,1,1,2,6
            filters,real,2,1,2,1,7
            filters,real,2,1,2,2,8
            filters,randX,1,1,1,1,0.1
            filters,randX,1,2,1,1,0.2
            filters,randX,1,3,1,1,0.3
            """);
  }
}
