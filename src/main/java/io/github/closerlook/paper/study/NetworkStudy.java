package io.github.closerlook.paper.study;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.closerlook.claims.claim.Ground;
import io.github.closerlook.claims.claim.GrowingSize;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.Study;
import io.github.closerlook.paper.run.RunSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One of this paper's experiments: networks that are trained on images. */
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
public sealed interface NetworkStudy extends Study permits EasyExamplesStudy, SeededStudy {

  /** Highest accuracy on the training examples as labelled that was measured in training. */
  String TRAINING_ACCURACY_REACHED = "training accuracy reached";

  /** The training that it varies. */
  Baseline baseline();

  /** Shows which kind of study it is. */
  void show(Viewer viewer);

  /** What looks at every kind of study in its own way: one that forgets a kind does not compile. */
  interface Viewer {
    void view(EasyExamplesStudy study);

    void view(FirstLayerFiltersStudy study);

    void view(LossSensitivityStudy study);

    void view(CapacityStudy study);

    void view(ConvergenceStudy study);

    void view(CriticalSamplesStudy study);

    void view(CriticalSamplesBySizeStudy study);

    void view(RegularizationStudy study);
  }

  /** Its arms but the constants. */
  Arms<?> trained();

  @Override
  default Set<String> arms() {
    Set<String> arms = new LinkedHashSet<>(trained().names());
    arms.addAll(constants().keySet());
    return arms;
  }

  @Override
  default Ground ground() {
    return baseline().ground();
  }

  @Override
  default int size(GrowingSize direction) {
    return switch (direction) {
      case WIDTH -> baseline().width();
      case EXAMPLES -> baseline().examples();
    };
  }

  @Override
  default List<String> alike(List<String> arms) {
    return arms.size() == 1 ? arms : ArmSeeds.again(Condition.REAL);
  }

  @Override
  List<RunSpec> plan(Panel panel, Set<String> arms);
}
