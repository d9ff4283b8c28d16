/**
 * Trains the paper's networks: {@link io.github.closerlook.paper.model.Engine} builds a {@link
 * io.github.closerlook.paper.model.spec.TrainableNetwork} from a {@link
 * io.github.closerlook.paper.model.spec.NetworkSpec}.
 *
 * <p>The packages below this one, each of which uses only those before it: {@code spec} says what a
 * network is, {@code dl4j} has the paper's networks as DL4J configurations and trains them by DL4J
 * itself, {@code dense} and {@code onednn} are the fast arithmetic on DL4J's own parameter vector.
 */
package io.github.closerlook.paper.model;
