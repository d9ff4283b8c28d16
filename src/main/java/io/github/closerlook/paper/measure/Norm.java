package io.github.closerlook.paper.measure;

/** How the size of an example's sensitivity is measured; the paper's is L1, section 3.2. */
public enum Norm {
  L1 {
    @Override
    double of(double[] values, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += Math.abs(values[i]);
      }
      return sum;
    }
  },
  L2 {
    @Override
    double of(double[] values, int from, int to) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += values[i] * values[i];
      }
      return Math.sqrt(sum);
    }
  },
  MAX {
    @Override
    double of(double[] values, int from, int to) {
      double largest = 0;
      for (int i = from; i < to; i++) {
        largest = Math.max(largest, Math.abs(values[i]));
      }
      return largest;
    }
  };

  /** The norm of values[from] to values[to - 1]. */
  abstract double of(double[] values, int from, int to);
}
