package io.github.closerlook.paper.study;

/**
 * Data of which a study looks at one aspect, such as {@code randX at width 64} or {@code real,
 * class 3}.
 *
 * @param aspect whose text stands behind that of the data
 */
public record DataArm<A>(Condition data, A aspect) implements Treatment {

  @Override
  public String toString() {
    return data.toString() + aspect;
  }
}
