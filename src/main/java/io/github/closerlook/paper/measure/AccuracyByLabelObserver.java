package io.github.closerlook.paper.measure;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.train.EpochEnd;
import io.github.closerlook.paper.train.Predictions;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Training accuracy on the labels that randY left as they were and on those that it replaced,
 * apart: what the paper calls learning patterns first and memorizing noise later shows in the one
 * before it shows in the other. Shares, from 0 to 1.
 *
 * <p>A replaced label is by chance the true one for about one example in ten of ten classes, so
 * that patterns alone explain as much of the replaced ones. The two halves of the replaced labels
 * are made alike: what tells them apart is chance.
 */
final class AccuracyByLabelObserver implements Observer {

  private final List<EpochSeries> series;

  /**
   * @param epochs after which they are taken; none means after each
   * @throws BadInputException if the sample has no untouched label, or fewer than two replaced ones
   */
  AccuracyByLabelObserver(Sample training, List<Integer> epochs) {
    int examples = training.examples();
    boolean[] untouched = new boolean[examples];
    boolean[] half = new boolean[examples];
    boolean[] otherHalf = new boolean[examples];
    int replaced = 0;
    for (int example = 0; example < examples; example++) {
      if (training.labelReplaced()[example]) {
        // In the sample's order, which is random.
        (replaced % 2 == 0 ? half : otherHalf)[example] = true;
        replaced++;
      } else {
        untouched[example] = true;
      }
    }
    if (replaced < 2 || replaced == examples) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "Accuracy by label: %d of %d labels are replaced; expected two or more, and not all",
              replaced,
              examples));
    }
    series =
        List.of(
            among(Probe.UNTOUCHED_LABEL_ACCURACY, epochs, untouched),
            among(Probe.REPLACED_LABEL_ACCURACY, epochs, training.labelReplaced()),
            among(Probe.HALF_OF_REPLACED_ACCURACY, epochs, half),
            among(Probe.OTHER_HALF_OF_REPLACED_ACCURACY, epochs, otherHalf));
  }

  private static EpochSeries among(String name, List<Integer> epochs, boolean[] examples) {
    return new EpochSeries(name, epochs, end -> Predictions.share(end.trainingCorrect(), examples));
  }

  @Override
  public void epochEnded(EpochEnd end) {
    series.forEach(each -> each.epochEnded(end));
  }

  @Override
  public void report(SortedMap<String, double[]> report) {
    series.forEach(each -> each.report(report));
  }
}
