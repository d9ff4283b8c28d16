package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.model.spec.Architecture;
import io.github.closerlook.study.Baseline;

/** By which of its sizes a ladder's rungs are told apart. */
public enum GrowingSize {
  /** Of a convolutional network, filters. */
  @JsonProperty("width")
  WIDTH("units per hidden layer") {
    @Override
    public int of(Baseline baseline) {
      return baseline.architecture() instanceof Architecture.Mlp mlp
          ? mlp.width()
          : baseline.architecture().firstLayerFilters();
    }
  },
  @JsonProperty("examples")
  EXAMPLES("training examples") {
    @Override
    public int of(Baseline baseline) {
      return baseline.examples();
    }
  };

  private final String words;

  GrowingSize(String words) {
    this.words = words;
  }

  /** What is counted. */
  public String words() {
    return words;
  }

  /** How large it is in a training. */
  public abstract int of(Baseline baseline);
}
