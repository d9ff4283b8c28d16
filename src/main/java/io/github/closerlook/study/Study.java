package io.github.closerlook.study;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.run.RunSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One experiment of the paper: which runs it needs, and what it reads out of their records. Knows
 * nothing of claims, thresholds or tests. Its components are its sizes, given scale by scale in
 * {@code expectations/studies}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "study")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EasyExamplesStudy.class, name = "easy-examples"),
  @JsonSubTypes.Type(value = FirstLayerFiltersStudy.class, name = "first-layer-filters"),
  @JsonSubTypes.Type(value = LossSensitivityStudy.class, name = "loss-sensitivity"),
  @JsonSubTypes.Type(value = CapacityStudy.class, name = "capacity"),
  @JsonSubTypes.Type(value = ConvergenceStudy.class, name = "convergence"),
  @JsonSubTypes.Type(value = CriticalSamplesStudy.class, name = "critical-samples"),
  @JsonSubTypes.Type(value = CriticalSamplesBySizeStudy.class, name = "critical-samples-by-size"),
  @JsonSubTypes.Type(value = RegularizationStudy.class, name = "regularization")
})
public sealed interface Study permits EasyExamplesStudy, SeededStudy {

  /** Highest accuracy on the training examples as labelled that was measured in training. */
  String TRAINING_ACCURACY_REACHED = "training accuracy reached";

  /** The quantities it gives of an arm that it knows, and what they consist of. */
  Map<String, Quantity.Kind> quantities(String arm);

  /** Names of the arms it knows. */
  Set<String> arms();

  /** Those of its arms that are a number and no networks, such as "no change". */
  Map<String, Double> constants();

  /** The training that it varies. */
  Baseline baseline();

  /** Data, network and training in one line, for reports. */
  String describe();

  /**
   * Two arms made alike, the same condition from other seeds: what a comparison of these arms is
   * where there is nothing to find. A comparison of one arm alone keeps it.
   */
  default List<String> alike(List<String> arms) {
    return arms.size() == 1 ? arms : List.of(Arms.REAL_AGAIN, Arms.REAL);
  }

  /** The runs that these arms need on a panel. */
  List<RunSpec> plan(Panel panel, Set<String> arms);

  /**
   * The quantities of these arms.
   *
   * @param records gives the record of every planned run
   */
  Findings findings(Panel panel, Set<String> arms, Function<RunSpec, RunRecord> records);
}
