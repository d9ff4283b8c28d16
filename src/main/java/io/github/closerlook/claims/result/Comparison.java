package io.github.closerlook.claims.result;

import io.github.closerlook.claims.files.Text;
import java.util.List;
import java.util.Optional;

/** What is found when a case is held against the accepted results. */
public sealed interface Comparison {

  /** The case. */
  CaseId id();

  /** The step, or why there is none, in words. */
  String words();

  /** What it says of a test that passes. */
  String sentence();

  /**
   * What has to be known where a sentence does not say all, a line each; else empty.
   *
   * @param when the claim was accepted, in words; may be empty
   * @param commands of the paper's program
   */
  default Optional<String> details(String when, Commands commands) {
    return Optional.empty();
  }

  /** Whether it is for a person to see: the build fails. */
  default boolean drifted() {
    return false;
  }

  /** The same for machines, as an object of {@code drift.json}. */
  DriftEntry entry();

  /** From what is on no step over the first step to the last; drift and alarms come last. */
  int rank();

  /**
   * Both results are there, of the same seeds, and have to agree.
   *
   * @param since what else is another than at the acceptance, one phrase each
   */
  record Compared(CaseRecord accepted, CaseRecord now, DriftLevel step, List<String> since)
      implements Comparison {

    public Compared {
      since = List.copyOf(since);
    }

    @Override
    public CaseId id() {
      return now.id();
    }

    @Override
    public String words() {
      return step.words();
    }

    @Override
    public String sentence() {
      String causes =
          step == DriftLevel.IDENTICAL || since.isEmpty()
              ? ""
              : " (since then: " + String.join("; ", since) + ")";
      return Text.format("Against the accepted result: %s%s.", words(), causes);
    }

    @Override
    public Optional<String> details(String when, Commands commands) {
      return step == DriftLevel.IDENTICAL
          ? Optional.empty()
          : Optional.of(DriftText.lines(this, when, commands));
    }

    @Override
    public DriftEntry entry() {
      return DriftEntry.of(this);
    }

    @Override
    public boolean drifted() {
      return step == DriftLevel.DRIFTED;
    }

    @Override
    public int rank() {
      return 5 + step.ordinal();
    }
  }

  /**
   * Both are there, of other seeds: the result now is held to what the accepted panels foretell,
   * whatever its verdict.
   *
   * @param since what else is another than at the acceptance, one phrase each
   */
  record Foretold(CaseRecord accepted, CaseRecord now, Foretelling foretelling, List<String> since)
      implements Comparison {

    public Foretold {
      since = List.copyOf(since);
    }

    @Override
    public CaseId id() {
      return now.id();
    }

    /** The result now as a panel that may be accepted. */
    public AcceptedPanel panel() {
      return AcceptedPanel.of(now);
    }

    @Override
    public String words() {
      return foretelling.holds() ? "as foretold" : "not as foretold";
    }

    @Override
    public String sentence() {
      return Text.format(
          "On other seeds than the accepted ones: %s by %s%s.",
          words(),
          DriftText.panels(foretelling),
          flipped()
              ? Text.format(
                  ", though the verdict is another (%s when accepted)", accepted.verdict().words())
              : "");
    }

    @Override
    public Optional<String> details(String when, Commands commands) {
      return drifted() ? Optional.of(DriftText.alarm(this, when)) : Optional.empty();
    }

    @Override
    public DriftEntry entry() {
      return DriftEntry.of(this);
    }

    @Override
    public boolean drifted() {
      return !foretelling.holds();
    }

    /** Whether the verdict is another than the accepted one. */
    public boolean flipped() {
      return accepted.verdict() != now.verdict();
    }

    @Override
    public int rank() {
      return drifted() ? 5 + DriftLevel.values().length : 4;
    }
  }

  /**
   * There are not two results that could be compared.
   *
   * @param words why, in a word or two
   * @param reason that they are not comparable though both are there; null where one is not
   */
  record Single(CaseId id, String words, String sentence, String reason, int rank)
      implements Comparison {

    @Override
    public DriftEntry entry() {
      return DriftEntry.of(this, reason);
    }
  }

  /**
   * Both are there, and have no reason to agree.
   *
   * @param reason such as {@code engine dl4j, accepted with fused}
   */
  static Comparison notComparable(CaseId id, String reason) {
    return new Single(
        id,
        "not comparable",
        "Not comparable with the accepted result: " + reason + ".",
        reason,
        0);
  }

  /** No result of this case has been accepted. */
  static Comparison added(CaseId id) {
    return new Single(id, "new", "New: no result of this case has been accepted.", null, 1);
  }

  /** A result was accepted for a case that no longer exists. */
  static Comparison gone(CaseId id) {
    return new Single(
        id, "gone", "Gone: a result was accepted of a case that no longer exists.", null, 2);
  }
}
