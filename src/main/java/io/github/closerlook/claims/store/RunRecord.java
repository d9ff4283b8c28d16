package io.github.closerlook.claims.store;

import io.github.closerlook.claims.files.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one run measured.
 *
 * @param spec of the run
 * @param series name to values, see {@link Run#series}
 * @param provenance where and how long: for the reader, no part of the result
 */
public record RunRecord(Run spec, SortedMap<String, double[]> series, Provenance provenance) {

  /**
   * Why it is recorded: results are the same bit for bit on one machine only, and the report tells
   * how long training took, also where it was spared.
   *
   * @param seconds of training and measuring, on one worker
   * @param machine operating system, architecture and Java of the machine that trained
   */
  public record Provenance(double seconds, String machine) {

    /** Of a run that was carried out here. */
    static Provenance here(double seconds) {
      return new Provenance(seconds, machineHere());
    }

    /** This machine, such as {@code Linux amd64, Java 17.0.15}. */
    public static String machineHere() {
      return Text.format(
          "%s %s, Java %s",
          System.getProperty("os.name"), System.getProperty("os.arch"), Runtime.version());
    }
  }

  public RunRecord {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(provenance, "provenance");
    series = Collections.unmodifiableSortedMap(new TreeMap<>(series));
    series.forEach((name, values) -> Objects.requireNonNull(values, name));
  }

  /** A series by its name. */
  public double[] series(String name) {
    double[] values = series.get(name);
    if (values == null) {
      throw new IllegalArgumentException(
          "run " + spec + " measured " + series.keySet() + ", not " + name);
    }
    return values;
  }

  /** A series of one value. */
  public double value(String name) {
    double[] values = series(name);
    if (values.length != 1) {
      throw new IllegalArgumentException(name + " has " + values.length + " values, not one");
    }
    return values[0];
  }

  /** The last value of a series. */
  public double last(String name) {
    double[] values = series(name);
    if (values.length == 0) {
      throw new IllegalArgumentException(name + " has no values: run " + spec + " was too short");
    }
    return values[values.length - 1];
  }

  /** Whether spec and series are the same, bit for bit; provenance does not count. */
  public boolean sameResult(RunRecord other) {
    return spec.equals(other.spec) && sameSeries(other);
  }

  /** Whether the series are the same, bit for bit, whatever the spec. */
  boolean sameSeries(RunRecord other) {
    if (!series.keySet().equals(other.series.keySet())) {
      return false;
    }
    for (Map.Entry<String, double[]> entry : series.entrySet()) {
      if (!Arrays.equals(entry.getValue(), other.series.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
