package io.github.closerlook.paper.train;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** The training loop, one for both engines: seeded shuffles, stop rules, listeners. */
public final class Trainer {

  private final TrainableNetwork network;
  private final Sample sample;
  private final List<TrainingListener> listeners;
  private final BatchTransform transform;
  private final UniformRandomProvider shuffles;
  private final int[] order;
  private int steps;

  private Trainer(
      TrainableNetwork network, Sample sample, long seed, List<TrainingListener> listeners) {
    this.network = network;
    this.sample = sample;
    this.listeners = listeners;
    this.transform = BatchTransform.of(network, sample, seed);
    this.shuffles = Seeds.generator(seed, "batch order");
    this.order = PermutationSampler.natural(sample.examples());
  }

  /**
   * Trains until the rule says stop. Each epoch visits all examples in a new order, the last batch
   * being smaller where the batch size does not divide the number of examples.
   *
   * @param seed of the shuffles, and of what is drawn to change the examples that are presented;
   *     independent of the one of the initial weights, even when equal
   */
  public static void train(
      TrainableNetwork network,
      Sample sample,
      StopRule rule,
      long seed,
      List<TrainingListener> listeners) {
    new Trainer(network, sample, seed, listeners).run(rule);
  }

  private void run(StopRule rule) {
    listeners.forEach(listener -> listener.started(network));
    long limit = rule.maxSteps(network.spec().optimizer().stepsPerEpoch(order.length));
    boolean fitted = false;
    for (int epoch = 1; steps < limit && !fitted; epoch++) {
      if (epoch(limit)) {
        EpochEnd end = end(epoch);
        fitted = rule.endsWhenFitted() && end.isFitted();
      }
    }
    listeners.forEach(listener -> listener.finished(network));
  }

  /** One pass over the data, cut short at the step limit; whether it was a whole one. */
  private boolean epoch(long stepLimit) {
    PermutationSampler.shuffle(shuffles, order);
    int batch = network.spec().optimizer().batch();
    for (int from = 0; from < order.length; from += batch) {
      if (steps == stepLimit) {
        return false;
      }
      int count = Math.min(batch, order.length - from);
      for (TrainingListener listener : listeners) {
        listener.beforeStep(network, steps, order, from, count);
      }
      transform.step(order, from, count);
      steps++;
    }
    return true;
  }

  private EpochEnd end(int epoch) {
    EpochEnd end = new EpochEnd(network, sample, epoch);
    listeners.forEach(listener -> listener.epochEnded(end));
    return end;
  }
}
