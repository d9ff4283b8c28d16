/**
 * The paper's measures. A {@link io.github.closerlook.paper.measure.Probe} says what to measure in
 * a run and names the series it gives; its {@link io.github.closerlook.paper.measure.Observer}
 * listens to the training.
 */
package io.github.closerlook.paper.measure;
