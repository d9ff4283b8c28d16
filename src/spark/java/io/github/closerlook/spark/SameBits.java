package io.github.closerlook.spark;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.RunRecord;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Sees that runs which were trained twice gave the same bits. Spark may begin a straggler a second
 * time, takes the result that comes first and drops the other without showing it to anybody; so
 * executors tell the driver the digest of every result beside it.
 */
public final class SameBits implements SparkPlugin {

  /** Of this JVM's context; there is one at a time. */
  private static final Comparison COMPARISON = new Comparison();

  private static volatile PluginContext executor;

  /** Digests that were told, by the keys of their runs. */
  static final class Comparison {

    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final Map<String, String> differences = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();

    /**
     * Takes a digest; says in one sentence if an earlier one of the same run was another.
     *
     * @param told key, digest and executor, with spaces between
     */
    Optional<String> take(String told) {
      String[] parts = told.split(" ", 3);
      String first = digests.putIfAbsent(parts[0], parts[1]);
      if (first == null) {
        return Optional.empty();
      }
      repeated.incrementAndGet();
      if (first.equals(parts[1])) {
        return Optional.empty();
      }
      String sentence =
          Text.format(
              "The run with the record %s was trained twice and gave other bits the second time, on executor %s: these machines do not compute alike, and no record of theirs is to be trusted beside another's.",
              parts[0], parts[2]);
      differences.put(parts[0], sentence);
      return Optional.of(sentence);
    }

    /** How often a run was trained once more. */
    int repeated() {
      return repeated.get();
    }

    /** The first difference of all, if there is one. */
    Optional<String> difference() {
      return differences.values().stream().findFirst();
    }
  }

  /** A difference that was seen since the JVM began, in one sentence. */
  static Optional<String> difference() {
    return COMPARISON.difference();
  }

  /** How often since the JVM began a run was trained once more, and compared. */
  static int repeated() {
    return COMPARISON.repeated();
  }

  /** Tells the driver what a run gave; on an executor alone. */
  static void tell(String key, RunRecord record) {
    PluginContext context = executor;
    if (context != null) {
      try {
        context.send(key + " " + digest(record) + " " + context.executorID());
      } catch (Exception e) {
        // The driver is gone, or going: it will hear of no result either.
      }
    }
  }

  /** Of the series alone: how long training took is another each time. */
  static String digest(RunRecord record) {
    StringBuilder series = new StringBuilder();
    record
        .series()
        .forEach(
            (name, values) ->
                series
                    .append(name)
                    .append(' ')
                    .append(Arrays.hashCode(values))
                    .append(' ')
                    .append(Arrays.toString(values))
                    .append('\n'));
    return DigestUtils.sha256Hex(series.toString());
  }

  @Override
  public DriverPlugin driverPlugin() {
    return new DriverPlugin() {
      @Override
      public Map<String, String> init(SparkContext context, PluginContext plugin) {
        return Map.of();
      }

      @Override
      public Object receive(Object told) {
        COMPARISON.take((String) told).ifPresent(System.err::println);
        return null;
      }
    };
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new ExecutorPlugin() {
      @Override
      public void init(PluginContext context, Map<String, String> extraConf) {
        executor = context;
      }
    };
  }
}
