package io.github.closerlook.study;

import io.github.closerlook.measure.Filters;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a study read out of its records: named quantities, arm by arm, for the judge, and curves,
 * matrices and filters for the figures.
 */
public final class Findings {

  private final Map<String, Map<String, Quantity>> quantities = new LinkedHashMap<>();
  private final Map<String, Map<String, Curves>> curves = new LinkedHashMap<>();
  private final Map<String, Map<String, ClassMatrix>> matrices = new LinkedHashMap<>();
  private final Map<String, Map<String, Filters>> filters = new LinkedHashMap<>();

  /** Adds a quantity of an arm. */
  public void put(String quantity, String arm, Quantity value) {
    quantities.computeIfAbsent(quantity, q -> new LinkedHashMap<>()).put(arm, value);
  }

  /** Adds the curves of an arm. */
  public void put(String name, String arm, Curves value) {
    curves.computeIfAbsent(name, q -> new LinkedHashMap<>()).put(arm, value);
  }

  /** Adds the matrix of an arm. */
  public void put(String name, String arm, ClassMatrix value) {
    matrices.computeIfAbsent(name, q -> new LinkedHashMap<>()).put(arm, value);
  }

  /** Adds the filters of an arm. */
  public void put(String name, String arm, Filters value) {
    filters.computeIfAbsent(name, q -> new LinkedHashMap<>()).put(arm, value);
  }

  /** A quantity of an arm. */
  public Quantity quantity(String quantity, String arm) {
    Quantity found = quantities.getOrDefault(quantity, Map.of()).get(arm);
    if (found == null) {
      throw new IllegalArgumentException("no " + quantity + " of " + arm + " among the findings");
    }
    return found;
  }

  /** Curves of that name, arm by arm in the order of the study; empty where there are none. */
  public Map<String, Curves> curves(String name) {
    return curves.getOrDefault(name, Map.of());
  }

  /** Matrices of that name, arm by arm; empty where there are none. */
  public Map<String, ClassMatrix> matrices(String name) {
    return matrices.getOrDefault(name, Map.of());
  }

  /** Filters of that name, arm by arm; empty where there are none. */
  public Map<String, Filters> filters(String name) {
    return filters.getOrDefault(name, Map.of());
  }

  /** Arms of which a quantity is known. */
  public Map<String, Quantity> arms(String quantity) {
    return quantities.getOrDefault(quantity, Map.of());
  }
}
