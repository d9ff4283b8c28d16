package io.github.closerlook.study;

/** Names of arms, the same in studies, expectations, figures and reports. */
public final class Arms {

  /** Real inputs under true labels. */
  public static final String REAL = "real";

  /** Real data from other seeds: what a negative control compares real data with. */
  public static final String REAL_AGAIN = "real again";

  /** All inputs replaced by Gaussian noise. */
  public static final String RAND_X = "randX";

  /** All labels random. */
  public static final String RAND_Y = "randY";

  /** Random labels from other seeds, for negative controls. */
  public static final String RAND_Y_AGAIN = "randY again";

  /** Real data, trained with dropout. */
  public static final String REAL_DROPOUT = "real, dropout";

  /** Random labels, trained with dropout. */
  public static final String RAND_Y_DROPOUT = "randY, dropout";

  /** What binomial counts would give. */
  public static final String BINOMIAL = "binomial";

  private Arms() {}
}
