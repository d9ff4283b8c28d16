package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.Predictions;
import java.util.Arrays;
import java.util.SortedMap;

/** Which examples the finished network gets right. */
final class CorrectnessObserver implements Observer {

  private final Sample sample;
  private double[] correct = {};

  CorrectnessObserver(Sample sample) {
    this.sample = sample;
  }

  @Override
  public void finished(TrainableNetwork network) {
    boolean[] right = Predictions.correct(network, sample);
    correct = new double[right.length];
    Arrays.setAll(correct, i -> right[i] ? 1 : 0);
  }

  @Override
  public void report(SortedMap<String, double[]> series) {
    series.put(Probe.CORRECT, correct);
  }
}
