package io.github.closerlook.program;

import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.Apparatus;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.Shard;
import java.util.List;
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
    MavenChild.run(ShardTraining::train);
  }

  static void train() {
    Assignment assignment = Assignment.ofSystem().withClaims(ProjectFolder.resolve("expectations"));
    Set<Run> plan = assignment.plan(List.of(assignment.panel()));
    train(assignment, plan, ShardSettings.ofSystem().shard(), MavenChild::say);
  }

  /**
   * Trains what the store lacks of a shard of a plan.
   *
   * @param out takes the progress, and in the end what was done
   */
  static void train(Assignment assignment, Set<Run> plan, Shard shard, Consumer<String> out) {
    Apparatus apparatus = assignment.apparatus();
    List<Run> share = plan.stream().filter(run -> shard.has(run, apparatus)).toList();
    long stored = share.stream().filter(assignment.stored()).count();
    assignment.fill("shard " + shard, share, out);
    out.accept(
        Text.format(
            "Shard %s has %d of the %d runs: %d trained now, %d were in the store; nothing is judged.",
            shard, share.size(), plan.size(), share.size() - stored, stored));
  }
}
