package io.github.closerlook.claims.store;

import io.github.closerlook.claims.files.Text;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Progress that a person can watch in a CI log: at most a line every few seconds, with what is
 * being trained for, the runs done of all, the time gone and an estimate of the time left.
 *
 * <p>The estimate goes by {@link Run#work}, since runs differ by a factor of a thousand.
 */
public final class Progress {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  /** The first seconds go into loading libraries and images, and say nothing of what is to come. */
  private static final Duration MIN_FOR_ESTIMATE = Duration.ofSeconds(5);

  private final Consumer<String> out;
  private final Set<Run> open = new HashSet<>();
  private final Set<Run> done = new HashSet<>();
  private final LongSupplier nanoTime;
  private final long start;

  private String purpose = "";
  private long lastLine = Long.MIN_VALUE;
  private boolean news;
  private int trainedNow;
  private int storedNow;
  private double trainedWork;
  private long trainingNanos;
  private long purposeStart;

  /**
   * @param plan every run that will be asked for, so that there is an "of all"; more may come
   * @param out takes the lines
   */
  public Progress(Collection<? extends Run> plan, Consumer<String> out) {
    this(plan, out, System::nanoTime);
  }

  /**
   * @param nanoTime tells the time, as {@link System#nanoTime} does
   */
  Progress(Collection<? extends Run> plan, Consumer<String> out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
    open.addAll(plan);
  }

  synchronized void started(String purpose, Set<Run> specs) {
    this.purpose = purpose;
    specs.stream().filter(spec -> !done.contains(spec)).forEach(open::add);
    trainedNow = 0;
    storedNow = 0;
    purposeStart = nanoTime.getAsLong();
  }

  synchronized void fromStore(Run spec) {
    settle(spec);
    storedNow++;
  }

  synchronized void trained(RunRecord record) {
    settle(record.spec());
    trainedNow++;
    trainedWork += record.spec().work();
    long now = nanoTime.getAsLong();
    if (lastLine == Long.MIN_VALUE || now - lastLine >= BETWEEN_LINES.toNanos()) {
      line(now);
    }
  }

  synchronized void finished() {
    long now = nanoTime.getAsLong();
    if (news) {
      line(now);
    }
    if (trainedNow > 0) {
      trainingNanos += now - purposeStart;
    }
  }

  private void settle(Run spec) {
    open.remove(spec);
    done.add(spec);
    news = true;
  }

  private void line(long now) {
    lastLine = now;
    news = false;
    StringBuilder text = new StringBuilder(purpose).append(": ");
    text.append(Text.format("%d of %d runs", done.size(), done.size() + open.size()));
    text.append(Text.format(", %d trained", trainedNow));
    if (storedNow > 0) {
      text.append(Text.format(", %d from the store", storedNow));
    }
    text.append(", elapsed ").append(clock((now - start) / 1e9));
    double seconds = (trainingNanos + (trainedNow > 0 ? now - purposeStart : 0)) / 1e9;
    if (trainedWork > 0 && !open.isEmpty() && seconds >= MIN_FOR_ESTIMATE.toSeconds()) {
      double left = open.stream().mapToDouble(Run::work).sum();
      text.append(", about ").append(clock(seconds * left / trainedWork)).append(" left");
    }
    out.accept(text.toString());
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return Text.format("%d:%02d", whole / 60, whole % 60);
  }
}
