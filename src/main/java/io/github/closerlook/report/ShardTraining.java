package io.github.closerlook.report;

import io.github.closerlook.claim.ClusterSettings;
import io.github.closerlook.claim.Expectation;
import io.github.closerlook.claim.Expectations;
import io.github.closerlook.claim.PanelInquiry;
import io.github.closerlook.claim.ProjectFolder;
import io.github.closerlook.claim.Settings;
import io.github.closerlook.claim.ShardSettings;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Catalogue;
import io.github.closerlook.model.Natives;
import io.github.closerlook.run.Laboratory;
import io.github.closerlook.run.Progress;
import io.github.closerlook.run.RunSpec;
import io.github.closerlook.run.RunStore;
import io.github.closerlook.run.Shard;
import io.github.closerlook.run.StoredRuns;
import io.github.closerlook.study.Panel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Trains a share of what {@code mvn verify} would train into the run store, and judges nothing:
 * {@code -Dshard=}. The stores of all shards, copied into one folder, are the whole store.
 */
public final class ShardTraining {

  private ShardTraining() {}

  /**
   * Takes its settings from system properties, as the suite does.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    MavenChild.endWithMaven();
    try {
      Settings settings = Settings.ofSystem();
      Natives.load();
      List<Expectation> claims =
          settings.select(
              Expectations.read(ProjectFolder.resolve("expectations"), settings.scale()));
      train(
          settings,
          ClusterSettings.ofSystem(),
          claims,
          Catalogue.of(settings.data()),
          ShardSettings.ofSystem().shard(),
          line -> System.out.println("[closer-look] " + line));
    } catch (BadInputException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Trains what the store lacks of the shard.
   *
   * @param out takes the progress, and in the end what was done
   */
  static void train(
      Settings settings,
      ClusterSettings cluster,
      List<Expectation> claims,
      Catalogue catalogue,
      Shard shard,
      Consumer<String> out) {
    Panel panel = new Panel(settings.seed(), settings.engine());
    Set<RunSpec> plan = new LinkedHashSet<>();
    claims.forEach(claim -> plan.addAll(PanelInquiry.plan(claim.on(catalogue::has), panel)));
    train(settings, cluster, plan, catalogue, shard, out);
  }

  /** The same of any plan. */
  static void train(
      Settings settings,
      ClusterSettings cluster,
      Set<RunSpec> plan,
      Catalogue catalogue,
      Shard shard,
      Consumer<String> out) {
    List<RunSpec> share = plan.stream().filter(run -> shard.has(run, catalogue)).toList();
    long stored = share.stream().filter(new StoredRuns(settings.runs(), catalogue)).count();
    try (Laboratory laboratory =
        cluster.laboratory(
            settings,
            settings.data(),
            catalogue,
            new RunStore(settings.runs(), out),
            new Progress(share, out))) {
      laboratory.records("shard " + shard, share);
    }
    out.accept(
        String.format(
            Locale.ROOT,
            "Shard %s has %d of the %d runs: %d trained now, %d were in the store; nothing is judged.",
            shard,
            share.size(),
            plan.size(),
            share.size() - stored,
            stored));
  }
}
