/**
 * A run of this paper is a network that is trained and measured: {@link
 * io.github.closerlook.paper.run.RunSpec} describes it completely, {@link
 * io.github.closerlook.paper.run.Experiment} carries it out, and {@link
 * io.github.closerlook.paper.run.TrainingApparatus} gives both to the laboratory.
 */
package io.github.closerlook.paper.run;
