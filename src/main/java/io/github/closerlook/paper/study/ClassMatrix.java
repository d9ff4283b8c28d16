package io.github.closerlook.paper.study;

import java.util.Arrays;

/**
 * The class sensitivities of Fig 4: how much the loss on class i depends on the examples of class
 * j.
 *
 * @param values g_ij, [classes][classes]
 */
public record ClassMatrix(double[][] values) {

  /** From row-major values, [classes * classes]. */
  static ClassMatrix of(double[] rowMajor) {
    int classes = (int) Math.round(Math.sqrt(rowMajor.length));
    if (classes < 2 || classes * classes != rowMajor.length) {
      throw new IllegalArgumentException(
          rowMajor.length + " values are no square matrix of two or more classes");
    }
    double[][] values = new double[classes][];
    Arrays.setAll(values, i -> Arrays.copyOfRange(rowMajor, i * classes, (i + 1) * classes));
    return new ClassMatrix(values);
  }

  /** Cell by cell, from row-major values of several runs, [runs][classes * classes]. */
  static ClassMatrix mean(double[][] runs) {
    double[] mean = new double[runs[0].length];
    for (double[] run : runs) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += run[i] / runs.length;
      }
    }
    return of(mean);
  }

  /**
   * Mean over runs as well, of each run's rows in units of their own mean off the diagonal. Where
   * runs or classes differ in scale, a plain mean shows the largest of them and little else.
   */
  static ClassMatrix meanInRowUnits(double[][] runs) {
    return mean(
        Arrays.stream(runs)
            .map(run -> of(run).inRowUnits())
            .map(rows -> Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray())
            .toArray(double[][]::new));
  }

  private double[][] inRowUnits() {
    double[][] scaled = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      double unit = (Arrays.stream(values[i]).sum() - values[i][i]) / (values.length - 1);
      for (int j = 0; j < values.length; j++) {
        scaled[i][j] = values[i][j] / unit;
      }
    }
    return scaled;
  }

  /** Mean of the diagonal over the mean of the rest. */
  double diagonalOverOthers() {
    double diagonal = 0;
    for (int i = 0; i < values.length; i++) {
      diagonal += values[i][i] / values.length;
    }
    return diagonal / mean(others());
  }

  /**
   * How much more the loss on one class depends on its own examples than on those of another class,
   * in the mean over the others: g_ii over the mean of g_ij, i != j.
   *
   * @param row i, counted from 0
   */
  double diagonalOverOthers(int row) {
    double own = values[row][row];
    return own * (values.length - 1) / (Arrays.stream(values[row]).sum() - own);
  }

  /**
   * Coefficient of variation of the cells off the diagonal, each row in units of its own mean off
   * the diagonal: how sensitive a class's loss is altogether does not count, only whether it
   * depends on some of the other classes more than on others.
   */
  double variationOfOthers() {
    int perRow = values.length - 1;
    double[] others = others();
    for (int row = 0; row < values.length; row++) {
      double mean = mean(Arrays.copyOfRange(others, row * perRow, (row + 1) * perRow));
      for (int k = row * perRow; k < (row + 1) * perRow; k++) {
        others[k] /= mean;
      }
    }
    // Their mean is 1.
    return Math.sqrt(mean(Arrays.stream(others).map(x -> (x - 1) * (x - 1)).toArray()));
  }

  /** Row by row. */
  private double[] others() {
    int classes = values.length;
    double[] others = new double[classes * (classes - 1)];
    int next = 0;
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        if (i != j) {
          others[next++] = values[i][j];
        }
      }
    }
    return others;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
