package io.github.closerlook.measure;

import io.github.closerlook.model.Architecture;

/**
 * What of a run's description tells how long its series are.
 *
 * @param examples it is trained on
 * @param fewestEpochs whole ones that it takes at least
 * @param mostEpochs whole ones that it takes at most
 */
public record ProbedSpec(
    int examples, Architecture architecture, int fewestEpochs, int mostEpochs) {}
