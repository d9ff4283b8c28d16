/**
 * The paper's networks and regularizers as DL4J configurations, and the fast arithmetic that works
 * on DL4J's own parameter vector.
 *
 * <p>{@link io.github.closerlook.model.Engine} builds a {@link
 * io.github.closerlook.model.TrainableNetwork} from a {@link
 * io.github.closerlook.model.NetworkSpec}. Behind the fused engine are {@code DensePass} (forward
 * and backward), {@code RPass} (the R-operator) and {@code Matrix} (native memory and gemm).
 */
package io.github.closerlook.model;
