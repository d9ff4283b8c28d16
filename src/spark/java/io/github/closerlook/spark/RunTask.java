package io.github.closerlook.spark;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.FailedRuns;
import io.github.closerlook.claims.store.PackedRecord;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.run.RunOrder;
import io.github.closerlook.paper.run.Workbench;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.SparkEnv;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/**
 * One run on one core of an executor. Carries names alone; the run itself is the text of a {@link
 * RunOrder}, in the task's partition.
 */
final class RunTask extends AbstractFunction1<Iterator<String>, byte[]> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final byte[] NONE = {};

  private final String archive;
  private final String store;
  private final String token;

  /**
   * @param archive with the data sets, as Spark knows it; empty if they come with the project
   * @param store folder of the run store if executors write to it themselves; else empty
   * @param token file that the driver has put there, by which an executor sees that it is the same
   *     folder
   */
  RunTask(String archive, String store, String token) {
    this.archive = archive;
    this.store = store;
    this.token = token;
  }

  @Override
  public byte[] apply(Iterator<String> orders) {
    int slot = Bench.takeSlot();
    try {
      return outcome(RunOrder.parse(orders.next()), slot).bytes();
    } finally {
      Bench.freeSlot(slot);
    }
  }

  private Outcome outcome(RunOrder order, int slot) {
    try {
      Workbench bench = Bench.of(archive);
      Optional<String> objection = storeMissing().or(() -> bench.objection(order));
      if (objection.isPresent()) {
        return outcome(Outcome.Kind.UNLIKE, slot, objection.get(), NONE);
      }
      RunRecord record = bench.carryOut(order);
      SameBits.tell(order.key(), record);
      if (store.isEmpty()) {
        return outcome(Outcome.Kind.TRAINED, slot, "", PackedRecord.of(record));
      }
      Bench.store(store).keepFirst(order.key(), record);
      return outcome(Outcome.Kind.STORED, slot, "", PackedRecord.of(record));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      return outcome(Outcome.Kind.FAILED, slot, FailedRuns.describe(e), NONE);
    }
  }

  private Optional<String> storeMissing() {
    if (store.isEmpty() || Files.exists(Path.of(store).resolve(token))) {
      return Optional.empty();
    }
    return Optional.of(
        Text.format(
            "%s is not the driver's run store there, and -Dspark.store=shared wants one that all machines share",
            store));
  }

  private static Outcome outcome(Outcome.Kind kind, int slot, String message, byte[] record) {
    SparkEnv env = SparkEnv.get();
    return new Outcome(
        kind, env.executorId(), env.blockManager().blockManagerId().host(), slot, message, record);
  }
}
