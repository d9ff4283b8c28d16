package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.store.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A table of what is read out of an arm's records: quantities for the judge, and figures. */
final class Readings {

  private final Map<String, Quantity.Kind> kinds = new LinkedHashMap<>();
  private final List<Reading> readings = new ArrayList<>();

  /** Reads something out of an arm's records, and adds it to the findings. */
  interface Reading {
    void read(String arm, SeededRecords records, Findings findings);
  }

  /** A quantity of one value per seed, from the seed's runs. */
  Readings perSeed(String quantity, ToDoubleFunction<Map<RunName, RunRecord>> value) {
    return quantity(
        quantity,
        Quantity.Kind.PER_SEED,
        records -> new Quantity.PerSeed(records.bySeed().stream().mapToDouble(value).toArray()));
  }

  /** A quantity of one value per seed, from its run of that name. */
  Readings perSeed(String quantity, RunName run, ToDoubleFunction<RunRecord> value) {
    return perSeed(quantity, runs -> value.applyAsDouble(runs.get(run)));
  }

  /** A quantity of one value per seed: that of one run less that of another. */
  Readings difference(
      String quantity, RunName run, RunName other, ToDoubleFunction<RunRecord> value) {
    return perSeed(
        quantity,
        runs -> value.applyAsDouble(runs.get(run)) - value.applyAsDouble(runs.get(other)));
  }

  /** A quantity of one value per seed, from its one run and the epoch of the others' peak. */
  Readings peaked(String quantity, ToDoubleFunction<PeakedRun> value) {
    return quantity(
        quantity,
        Quantity.Kind.PER_SEED,
        records ->
            new Quantity.PerSeed(
                PeakedRun.of(records.of(RunName.BASELINE)).stream().mapToDouble(value).toArray()));
  }

  /** A quantity of that kind. */
  Readings quantity(String name, Quantity.Kind kind, Function<SeededRecords, Quantity> reading) {
    kinds.put(name, kind);
    return figure((arm, records, findings) -> findings.put(name, arm, reading.apply(records)));
  }

  /** The curves of a figure. */
  Readings curves(String name, Function<SeededRecords, Curves> reading) {
    return figure((arm, records, findings) -> findings.put(name, arm, reading.apply(records)));
  }

  /** What else a figure shows. */
  Readings figure(Reading reading) {
    readings.add(reading);
    return this;
  }

  /** The quantities, and what they consist of. */
  Map<String, Quantity.Kind> kinds() {
    return Collections.unmodifiableMap(kinds);
  }

  /** Reads all of it. */
  void read(String arm, SeededRecords records, Findings findings) {
    readings.forEach(reading -> reading.read(arm, records, findings));
  }
}
