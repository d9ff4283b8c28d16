package io.github.closerlook.paper.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TrainingLabelsTest {

  @Test
  void should_tell_what_the_network_is_told_of_each_example() {
    Sample sample =
        Sample.clean(new ImageShape(1, 1, 1), new float[] {1, 0, 1}, new int[] {2, 0, 2}, 3);
    SortedMap<String, double[]> series = new TreeMap<>();

    new Probe.TrainingLabels().observer(new ProbedRun(sample, other -> sample)).report(series);

    assertThat(series).containsOnlyKeys(Probe.LABELS);
    assertThat(series.get(Probe.LABELS)).containsExactly(2, 0, 2);
  }
}
