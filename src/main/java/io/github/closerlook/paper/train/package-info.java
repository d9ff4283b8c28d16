/**
 * The training loop: {@link io.github.closerlook.paper.train.Trainer} takes a network through a
 * sample until a {@link io.github.closerlook.paper.train.StopRule} ends it, and tells {@link
 * io.github.closerlook.paper.train.TrainingListener listeners}, which measure.
 *
 * <p>{@link io.github.closerlook.paper.train.CriticalSearch} looks for critical samples, for
 * measures and for adversarial training.
 */
package io.github.closerlook.paper.train;
