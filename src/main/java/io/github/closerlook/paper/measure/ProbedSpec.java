package io.github.closerlook.paper.measure;

import io.github.closerlook.claims.store.SeriesLength;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.train.CriticalSearch;
import java.util.List;

/**
 * What of a run's description tells how long its series are, and what its probes cost.
 *
 * @param examples it is trained on
 * @param minEpochs whole ones that it takes at least
 * @param maxEpochs whole ones that it takes at most
 * @param presented examples that training presents, each time counted, as far as is known before
 * @param multiplyAdds of a forward pass of one example
 */
public record ProbedSpec(
    int examples,
    Architecture architecture,
    int minEpochs,
    int maxEpochs,
    double presented,
    double multiplyAdds) {

  /** How often something is measured; no epochs means after each. */
  double times(List<Integer> epochs) {
    return epochs.isEmpty() ? presented / examples : epochs.size();
  }

  /**
   * How long a series is that has a value after each of these epochs that training reaches.
   *
   * @param epochs ascending; none means after each
   */
  SeriesLength after(List<Integer> epochs) {
    return epochs.isEmpty()
        ? new SeriesLength(minEpochs, maxEpochs)
        : new SeriesLength(
            epochs.stream().filter(epoch -> epoch <= minEpochs).count(),
            epochs.stream().filter(epoch -> epoch <= maxEpochs).count());
  }

  /** Multiply-adds around one example, of all searches at the epochs that are reached. */
  double searching(List<Integer> epochs, List<CriticalSearch> searches) {
    double reached = presented / examples;
    long times = epochs.stream().filter(epoch -> epoch <= reached).count();
    return times * searches.stream().mapToDouble(CriticalSearch::passes).sum() * multiplyAdds;
  }
}
