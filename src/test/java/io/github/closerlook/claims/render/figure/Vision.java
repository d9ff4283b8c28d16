package io.github.closerlook.claims.render.figure;

/**
 * How colours look to different eyes. Linear RGB is taken through the matrices of Machado et al.
 * (2009) at full severity; distances are Euclidean in Oklab (Ottosson, 2020), where 0.02 is about
 * the least that can be noticed.
 */
enum Vision {
  FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  private static final double[] LINEAR_RGB_TO_CONES = {
    0.4122214708, 0.5363325363, 0.0514459929,
    0.2119034982, 0.6806995451, 0.1073969566,
    0.0883024619, 0.2817188376, 0.6299787005
  };
  private static final double[] CONES_TO_OKLAB = {
    0.2104542553, 0.7936177850, -0.0040720468,
    1.9779984951, -2.4285922050, 0.4505937099,
    0.0259040371, 0.7827717662, -0.8086757660
  };

  private final double[] matrix;

  Vision(double... matrix) {
    this.matrix = matrix;
  }

  double distance(String one, String other) {
    double[] a = oklab(one);
    double[] b = oklab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  /** The contrast ratio of WCAG 2.1, from 1 to 21. */
  static double contrastWithWhite(String colour) {
    double[] rgb = linear(colour);
    return 1.05 / (0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05);
  }

  private double[] oklab(String colour) {
    double[] seen = times(matrix, linear(colour));
    for (int i = 0; i < seen.length; i++) {
      seen[i] = Math.min(1, Math.max(0, seen[i]));
    }
    double[] cones = times(LINEAR_RGB_TO_CONES, seen);
    for (int i = 0; i < cones.length; i++) {
      cones[i] = Math.cbrt(cones[i]);
    }
    return times(CONES_TO_OKLAB, cones);
  }

  private static double[] linear(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return new double[] {channel(rgb >> 16), channel(rgb >> 8), channel(rgb)};
  }

  private static double channel(int bits) {
    double value = (bits & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double[] times(double[] matrix, double[] v) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      product[i] = matrix[3 * i] * v[0] + matrix[3 * i + 1] * v[1] + matrix[3 * i + 2] * v[2];
    }
    return product;
  }
}
