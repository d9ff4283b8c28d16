package io.github.closerlook.paper.study;

/**
 * What a study does to the networks of an arm, whatever their seeds. Its text is the arm's name,
 * and no two of a study have the same.
 */
public interface Treatment {

  /** The data that tell the arms of a study apart; real data where others do. */
  default Condition data() {
    return Condition.REAL;
  }
}
