/**
 * The training loop: {@link io.github.closerlook.train.Trainer} takes a network through a sample
 * until a {@link io.github.closerlook.train.StopRule} ends it, and tells {@link
 * io.github.closerlook.train.TrainingListener listeners}, which measure.
 *
 * <p>{@link io.github.closerlook.train.CriticalSearch} looks for critical samples, for measures and
 * for adversarial training.
 */
package io.github.closerlook.train;
