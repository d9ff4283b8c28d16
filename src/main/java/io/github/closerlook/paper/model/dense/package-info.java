/**
 * Fast training of fully connected networks: {@code DensePass} computes forward and backward
 * passes, {@code RPass} the R-operator, on {@code Matrix}, which is native memory and gemm. {@code
 * ChunkedNetwork} makes a network of any such pass.
 */
package io.github.closerlook.paper.model.dense;
