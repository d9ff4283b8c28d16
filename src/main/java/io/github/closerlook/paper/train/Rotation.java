package io.github.closerlook.paper.train;

import io.github.closerlook.paper.data.ImageShape;

/** Rotates images about their centre, with bilinear interpolation and zeros outside. */
final class Rotation {

  private final ImageShape shape;
  private final float[] before;

  Rotation(ImageShape shape) {
    this.shape = shape;
    this.before = new float[shape.features()];
  }

  /**
   * Rotates one image in place, counterclockwise as it is seen with row 0 at the top.
   *
   * @param pixels in the order of the shape, the image's first at {@code start}
   */
  void rotate(float[] pixels, int start, double degrees) {
    System.arraycopy(pixels, start, before, 0, before.length);
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    double middleRow = (shape.height() - 1) / 2.0;
    double middleColumn = (shape.width() - 1) / 2.0;
    int plane = shape.height() * shape.width();
    for (int row = 0; row < shape.height(); row++) {
      for (int column = 0; column < shape.width(); column++) {
        // Each pixel asks where it came from: the turn backward. Rows count downward.
        double down = row - middleRow;
        double right = column - middleColumn;
        double fromRow = middleRow + cos * down + sin * right;
        double fromColumn = middleColumn - sin * down + cos * right;
        int at = row * shape.width() + column;
        for (int channel = 0; channel < shape.channels(); channel++) {
          int offset = channel * plane;
          pixels[start + offset + at] = (float) between(offset, fromRow, fromColumn);
        }
      }
    }
  }

  private double between(int offset, double row, double column) {
    int top = (int) Math.floor(row);
    int left = (int) Math.floor(column);
    double lower = row - top;
    double righter = column - left;
    return (1 - lower)
            * ((1 - righter) * at(offset, top, left) + righter * at(offset, top, left + 1))
        + lower
            * ((1 - righter) * at(offset, top + 1, left) + righter * at(offset, top + 1, left + 1));
  }

  private float at(int offset, int row, int column) {
    boolean inside = row >= 0 && row < shape.height() && column >= 0 && column < shape.width();
    return inside ? before[offset + row * shape.width() + column] : 0;
  }
}
