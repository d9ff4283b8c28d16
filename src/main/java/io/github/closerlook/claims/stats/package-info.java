/**
 * Statistics for few paired runs and for many examples: effects with tests that invert their
 * intervals ({@link io.github.closerlook.claims.stats.EffectEstimate}), what a panel foretells of
 * another ({@link io.github.closerlook.claims.stats.PanelPrediction}), bootstrap intervals,
 * dispersion against the binomial, correlation of ranks, slopes with censored values, Holm's
 * correction.
 *
 * <p>Knows nothing of networks and imports no other package of the project. What is random takes an
 * explicit seed: the same arguments give the same bits.
 */
package io.github.closerlook.claims.stats;
