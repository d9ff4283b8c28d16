package io.github.closerlook.spark;

import io.github.closerlook.claims.store.Run;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/** Jobs of one task a run; results are handed on one by one, on a thread that is not Spark's. */
final class SparkJobs {

  private static final Pattern TASK = Pattern.compile("Task (\\d+) in stage");
  private static final ClassTag<String> TEXT = ClassTag.apply(String.class);

  private final SparkContext context;
  private final DataArchives data;
  private final SharedStore store;
  private final Executor taker;
  private final Set<SimpleFutureAction<BoxedUnit>> underWay = ConcurrentHashMap.newKeySet();
  private volatile String archive = "";

  SparkJobs(SparkContext context, DataArchives data, SharedStore store, Executor taker) {
    this.context = context;
    this.data = data;
    this.store = store;
    this.taker = taker;
  }

  /**
   * Begins a job: tasks start in the order of the orders.
   *
   * @param result takes the place of an order and the bytes that came of it
   * @param ended takes null, or what Spark gave the job up for
   */
  void submit(
      List<Run> runs,
      List<String> orders,
      BiConsumer<Integer, byte[]> result,
      Consumer<Throwable> ended) {
    archive = data.of(runs);
    submit(context.parallelize(seq(orders), orders.size(), TEXT), orders.size(), result, ended);
  }

  /** The same for one run whose data is there, on a certain executor if that is still there. */
  void submitAt(String place, String order, Consumer<byte[]> result, Consumer<Throwable> ended) {
    Tuple2<String, scala.collection.immutable.Seq<String>> placed =
        new Tuple2<>(order, seq(List.of(place)));
    submit(
        context.makeRDD(seq(List.of(placed)), TEXT),
        1,
        (index, bytes) -> result.accept(bytes),
        ended);
  }

  private void submit(
      RDD<String> orders,
      int count,
      BiConsumer<Integer, byte[]> result,
      Consumer<Throwable> ended) {
    List<Object> places = IntStream.range(0, count).<Object>mapToObj(i -> i).toList();
    SimpleFutureAction<BoxedUnit> action =
        context.submitJob(
            orders,
            new RunTask(archive, store.folder(), store.token()),
            seq(places),
            (index, bytes) -> {
              taker.execute(() -> result.accept((Integer) index, bytes));
              return BoxedUnit.UNIT;
            },
            () -> BoxedUnit.UNIT);
    underWay.add(action);
    action.onComplete(
        tried -> {
          underWay.remove(action);
          ended.accept(tried.isFailure() ? tried.failed().get() : null);
          return BoxedUnit.UNIT;
        },
        ExecutionContext.fromExecutor(taker));
  }

  boolean isConnected() {
    return !context.isStopped();
  }

  void cancel() {
    underWay.forEach(SimpleFutureAction::cancel);
  }

  /** The place of the run that a job was given up for, if Spark says so. */
  static Optional<Integer> culprit(Throwable failure) {
    Matcher task = TASK.matcher(String.valueOf(failure.getMessage()));
    return task.find() ? Optional.of(Integer.parseInt(task.group(1))) : Optional.empty();
  }

  /** Spark's messages go on with the driver's stack. */
  static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static <T> scala.collection.immutable.Seq<T> seq(List<T> elements) {
    return CollectionConverters.asScala(elements).toSeq();
  }
}
