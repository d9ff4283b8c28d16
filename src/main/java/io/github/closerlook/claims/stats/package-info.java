/**
 * Statistics for few paired runs and for many examples.
 *
 * <p>There is one way through: an effect is estimated by a static {@code of}, and the {@link
 * io.github.closerlook.claims.stats.EffectEstimate} is then tested with {@link
 * io.github.closerlook.claims.stats.TestOptions}; its interval and its p-value invert each other.
 * The {@link io.github.closerlook.claims.stats.TestResult} says whether they are exact.
 *
 * <pre>{@code
 * double[] noise = {41, 38, 52, 47, 44, 50, 39, Double.POSITIVE_INFINITY};
 * double[] real = {30, 33, 31, 36, 29, 35, 34, 32};
 * PairedSuperiority.of(real, noise)
 *     .test(TestOptions.DEFAULTS.withBound(0.5).withAlternative(Alternative.LESS));
 * // 0.000 < 0.5000: p = 0.0039, 95 % [0.000, 0.3694], exact
 * }</pre>
 *
 * <p>Effects that have no value for each pair are resampled; {@link
 * io.github.closerlook.claims.stats.Resampling} says how.
 *
 * <pre>{@code
 * double[] noise = {41, 38, 52, 47, 44, 50, 39, 61};
 * double[] real = {30, 33, 31, 36, 29, 35, 34, 32};
 * PanelStatistic.of(
 *         8,
 *         seeds -> Arrays.stream(seeds).mapToDouble(seed -> noise[seed]).sum()
 *             / Arrays.stream(seeds).mapToDouble(seed -> real[seed]).sum(),
 *         Resampling.of(1).withResamples(999))
 *     .test(TestOptions.DEFAULTS.withBound(1.2).withConfidence(0.9));
 * // 1.431 > 1.200: p = 0.022, 90 % [1.253, 1.635], resampled
 * }</pre>
 *
 * <p>What a panel of seeds foretells of another one is a {@link
 * io.github.closerlook.claims.stats.Foretold}, as is what a line through effects foretells.
 *
 * <pre>{@code
 * SeedSummary accepted = SeedSummary.of(new double[] {0.81, 0.83, 0.82, 0.84, 0.80, 0.82});
 * SeedSummary fresh = SeedSummary.of(new double[] {0.82, 0.81, 0.83, 0.80, 0.83, 0.84});
 * PanelPrediction.ofCases(1).mean(accepted, fresh, 0);
 * // the mean is 0.8217, within the foretold [0.7881, 0.8519]
 * }</pre>
 *
 * <p>Knows nothing of networks and imports no other package of the project. What is random takes an
 * explicit seed: the same arguments give the same bits.
 */
package io.github.closerlook.claims.stats;
