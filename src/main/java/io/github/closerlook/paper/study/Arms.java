package io.github.closerlook.paper.study;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The arms of a study that train networks. A name is put together by an arm and looked up here; it
 * is never taken apart.
 */
public final class Arms<T extends Treatment> {

  /** Real inputs under true labels. */
  public static final String REAL = Condition.REAL.toString();

  /** Real data from other seeds: what a negative control compares real data with. */
  public static final String REAL_AGAIN = ArmSeeds.AGAIN.arm(REAL);

  /** All inputs replaced by Gaussian noise. */
  public static final String RAND_X = Condition.RAND_X.toString();

  /** All labels random. */
  public static final String RAND_Y = Condition.RAND_Y.toString();

  /** What binomial counts would give. */
  public static final String BINOMIAL = "binomial";

  /** A change of nothing: what slopes, gains and rises are compared with. */
  public static final String NO_CHANGE = "no change";

  /** Every training example classified as labelled. */
  public static final String ALL_EXAMPLES = "all examples";

  private static final Map<NetworkStudy, Arms<?>> BY_STUDY = new ConcurrentHashMap<>();

  private final Map<String, Arm<T>> byName = new LinkedHashMap<>();

  /**
   * Real data and noise of both kinds at these levels, each of them again, and halves of real data.
   *
   * @param treatment what the study does with such data
   */
  static <T extends Treatment> Arms<T> ofNoise(
      Collection<Integer> percents, Function<Condition, T> treatment) {
    Arms<T> arms = new Arms<>();
    for (Condition data : Condition.withNoise(percents)) {
      arms.with(treatment.apply(data), ArmSeeds.OWN, ArmSeeds.AGAIN);
    }
    return arms.with(treatment.apply(Condition.REAL), ArmSeeds.HALF, ArmSeeds.OTHER_HALF);
  }

  /**
   * The arms of a study, which asks for them again and again: put together once for all studies
   * that are equal.
   */
  @SuppressWarnings("unchecked") // a study puts the same kind of arms together each time
  static <T extends Treatment> Arms<T> once(NetworkStudy study, Supplier<Arms<T>> arms) {
    return (Arms<T>) BY_STUDY.computeIfAbsent(study, unknown -> arms.get());
  }

  /** Adds a treatment from the panel's own seeds. */
  Arms<T> with(T treatment) {
    return with(treatment, ArmSeeds.OWN);
  }

  /** Adds a treatment from each of these seeds. */
  Arms<T> with(T treatment, ArmSeeds... seeds) {
    for (ArmSeeds each : seeds) {
      byName.put(each.arm(treatment), new Arm<>(treatment, each));
    }
    return this;
  }

  /** Their names, in the order in which they were added. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The arm of that name; empty if none of them has it, as a constant. */
  public Optional<Arm<T>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The treatments of those among these arms that train networks. */
  List<T> treatments(Collection<String> names) {
    return names.stream().flatMap(name -> find(name).stream()).map(Arm::treatment).toList();
  }

  /**
   * The arm of that name.
   *
   * @throws IllegalArgumentException if none of them has it
   */
  public Arm<T> of(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + name + "' is no arm that trains networks; expected one of " + names()));
  }
}
