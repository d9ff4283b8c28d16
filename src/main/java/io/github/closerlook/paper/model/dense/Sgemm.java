package io.github.closerlook.paper.model.dense;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import io.github.closerlook.paper.model.dense.Matrix.Form;
import org.bytedeco.dnnl.global.dnnl;

/**
 * Products of matrices in single precision, by whichever library is faster at them: oneDNN at the
 * few rows of a batch, OpenBLAS at small products and where oneDNN is not there. Sizes alone
 * decide, so results repeat bit for bit.
 */
enum Sgemm {
  OPEN_BLAS(
      (c, alpha, a, aForm, b, bForm, beta) ->
          cblas_sgemm(
              CblasRowMajor,
              aForm == Form.AS_IS ? CblasNoTrans : CblasTrans,
              bForm == Form.AS_IS ? CblasNoTrans : CblasTrans,
              c.rows,
              c.columns,
              inner(a, aForm),
              (float) alpha,
              a.memory(),
              a.stride,
              b.memory(),
              b.stride,
              (float) beta,
              c.memory(),
              c.stride)),
  ONE_DNN(
      (c, alpha, a, aForm, b, bForm, beta) ->
          requireSuccess(
              dnnl.dnnl_sgemm(
                  letter(aForm),
                  letter(bForm),
                  c.rows,
                  c.columns,
                  inner(a, aForm),
                  (float) alpha,
                  a.memory(),
                  a.stride,
                  b.memory(),
                  b.stride,
                  (float) beta,
                  c.memory(),
                  c.stride)));

  /** One library's product. */
  @FunctionalInterface
  interface Product {
    /** c = alpha a b + beta c; sizes have been checked. */
    void set(
        FloatMatrix c,
        double alpha,
        FloatMatrix a,
        Form aForm,
        FloatMatrix b,
        Form bForm,
        double beta);
  }

  /** In plain C it is not: OpenBLAS has kernels for Arm too. */
  private static final boolean ONE_DNN_IS_FAST =
      OneDnnLibrary.whyNot() == null && OneDnnLibrary.HAS_OWN_KERNELS;

  /**
   * The multiply-adds up to which OpenBLAS has kernels for small matrices, as fast as oneDNN's.
   * Above it, with AVX-512, oneDNN took 0.65 to 0.9 of OpenBLAS's time in training steps of 50
   * examples, and 0.15 to 0.55 for the 5 to 30 rows that a search ends with.
   */
  private static final long SMALL = 1_000_000;

  /** A result of fewer columns, such as the logits, OpenBLAS has sooner. */
  private static final int MIN_COLUMNS = 32;

  final Product product;

  Sgemm(Product product) {
    this.product = product;
  }

  /** The one for a result of this size, each element of which sums up {@code inner} products. */
  static Sgemm of(int rows, int columns, int inner) {
    return of(rows, columns, inner, ONE_DNN_IS_FAST);
  }

  static Sgemm of(int rows, int columns, int inner, boolean oneDnnIsFast) {
    boolean large = columns >= MIN_COLUMNS && (long) rows * columns * inner > SMALL;
    return large && oneDnnIsFast ? ONE_DNN : OPEN_BLAS;
  }

  /** How many products an element sums up. */
  static int inner(Matrix a, Form aForm) {
    return aForm == Form.AS_IS ? a.columns : a.rows;
  }

  private static void requireSuccess(int status) {
    if (status != dnnl.dnnl_success) {
      throw new IllegalStateException("oneDNN's sgemm gave status " + status);
    }
  }

  private static byte letter(Form form) {
    return (byte) (form == Form.AS_IS ? 'N' : 'T');
  }
}
