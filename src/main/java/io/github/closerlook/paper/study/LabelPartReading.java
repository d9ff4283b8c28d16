package io.github.closerlook.paper.study;

import io.github.closerlook.claims.store.RunRecord;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the quantities and curves of a part of the labels are read out of the records of {@link
 * CriticalSamplesStudy}.
 *
 * @param epochs length of training; accuracy is measured after each
 */
record LabelPartReading(LabelPart part, int epochs) {

  private static final double HALF = 0.5;

  Readings readings() {
    List<Integer> each = IntStream.rangeClosed(1, epochs).boxed().toList();
    MemorizationTime time = new MemorizationTime(each);
    return new Readings()
        .perSeed(CriticalSamplesStudy.FITTED_AT_BEST, RunName.BASELINE, this::atBest)
        .perSeed(
            CriticalSamplesStudy.DOUBLINGS_TO_HALF,
            RunName.BASELINE,
            run -> Math.log(time.to(HALF, run.series(part.series()))) / Math.log(2))
        .curves(
            CriticalSamplesStudy.LABEL_CURVES,
            records -> Curves.at(each, records.series(RunName.BASELINE, part.series())));
  }

  private double atBest(RunRecord run) {
    return run.series(part.series())[ValidationAccuracy.bestEpoch(run) - 1];
  }
}
