package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.result.Environment;
import io.github.closerlook.claims.session.PaperSuite;
import io.github.closerlook.claims.session.SuiteOptions;
import io.github.closerlook.claims.store.Apparatus;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.MemorizationPaper;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Sampler;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.TrainingApparatus;
import io.github.closerlook.paper.study.NetworkStudy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** This paper's claims as the settings of this JVM want them judged. */
public final class MemorizationSuite implements PaperSuite {

  private final Settings settings = Settings.ofSystem();
  private final DataSetSettings dataSet = DataSetSettings.ofSystem();
  private final SuiteOptions options = options(settings.options(SuiteFacts.of(settings)), dataSet);
  private final Catalogue catalogue = Catalogue.of(settings.data());

  @Override
  public Paper paper() {
    return new MemorizationPaper();
  }

  @Override
  public SuiteOptions options() {
    return options;
  }

  /** The expected verdicts are those on MNIST: with other images in its place none is asserted. */
  private static SuiteOptions options(SuiteOptions asked, DataSetSettings dataSet) {
    return dataSet.other().map(other -> asked.on("MNIST's place", other)).orElse(asked);
  }

  @Override
  public Optional<String> otherData() {
    return dataSet.other();
  }

  @Override
  public List<Expectation> expectations() {
    return dataSet.claims(ProjectFolder.resolve("expectations"), settings.scale());
  }

  @Override
  public Class<NetworkStudy> studies() {
    return NetworkStudy.class;
  }

  @Override
  public Apparatus apparatus() {
    return new TrainingApparatus(catalogue);
  }

  @Override
  public boolean has(String dataSet) {
    return catalogue.has(dataSet);
  }

  @Override
  public Environment environment(Collection<Expectation> claims) {
    return SuiteFacts.environment(claims, catalogue);
  }

  @Override
  public Laboratory laboratory(Set<Run> plan, Consumer<String> out) {
    plan.stream()
        .flatMap(run -> RunSpec.of(run).samples())
        .distinct()
        .forEach(sample -> Sampler.requireDrawable(sample, catalogue));
    return ClusterSettings.ofSystem()
        .laboratory(
            settings,
            settings.data(),
            catalogue,
            new RunStore(settings.runs(), out),
            new Progress(plan, out));
  }
}
