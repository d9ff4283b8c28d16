package io.github.closerlook.claims.render.figure;

/** Where the names of the series stand. */
public enum Legend {
  /** Inside the panel where it hides no data, a corner if it can be, else beside the panel. */
  AUTOMATIC,
  TOP_RIGHT,
  BOTTOM_RIGHT,
  TOP_LEFT,
  BOTTOM_LEFT,
  /** Outside the panel, on its right. */
  BESIDE,
  NONE
}
