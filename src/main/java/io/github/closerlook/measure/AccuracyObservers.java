package io.github.closerlook.measure;

import io.github.closerlook.data.Sample;
import io.github.closerlook.model.TrainableNetwork;
import io.github.closerlook.train.EpochEnd;
import io.github.closerlook.train.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Accuracy and loss on the training and the validation sample, and example by example. */
final class AccuracyObservers {

  private AccuracyObservers() {}

  /** Training accuracy epoch by epoch, and when it reached 1. */
  static final class Training implements Observer {
    private final List<Double> accuracy = new ArrayList<>();

    @Override
    public void epochEnded(EpochEnd end) {
      accuracy.add(end.trainingAccuracy());
    }

    @Override
    public void report(SortedMap<String, double[]> series) {
      int index = accuracy.indexOf(1.0);
      double epochs = index < 0 ? Double.POSITIVE_INFINITY : index + 1;
      series.put(Probe.TRAINING_ACCURACY, toArray(accuracy));
      series.put(Probe.EPOCHS_TO_FULL_ACCURACY, new double[] {epochs});
    }
  }

  /** Training loss epoch by epoch. */
  static final class Loss implements Observer {
    private final List<Double> loss = new ArrayList<>();

    @Override
    public void epochEnded(EpochEnd end) {
      loss.add(end.trainingLoss());
    }

    @Override
    public void report(SortedMap<String, double[]> series) {
      series.put(Probe.TRAINING_LOSS, toArray(loss));
    }
  }

  /** Validation accuracy epoch by epoch. */
  static final class Validation implements Observer {
    private final Sample sample;
    private final List<Double> accuracy = new ArrayList<>();

    Validation(Sample sample) {
      this.sample = sample;
    }

    @Override
    public void epochEnded(EpochEnd end) {
      accuracy.add(Predictions.share(Predictions.correct(end.network(), sample)));
    }

    @Override
    public void report(SortedMap<String, double[]> series) {
      series.put(Probe.VALIDATION_ACCURACY, toArray(accuracy));
    }
  }

  /** Which training examples the finished network gets right. */
  static final class Correct implements Observer {
    private final Sample sample;
    private double[] correct = {};

    Correct(Sample sample) {
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

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
