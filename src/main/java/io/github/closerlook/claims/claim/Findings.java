package io.github.closerlook.claims.claim;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a study read out of its records, arm by arm: named quantities for the judge; and for the
 * figures whatever the paper draws, such as curves.
 */
public final class Findings {

  private final Map<String, Map<String, Quantity>> quantities = new LinkedHashMap<>();
  private final Map<Class<?>, Map<String, Map<String, Object>>> drawn = new HashMap<>();

  /** Adds a quantity of an arm. */
  public void put(String quantity, String arm, Quantity value) {
    quantities.computeIfAbsent(quantity, q -> new LinkedHashMap<>()).put(arm, value);
  }

  /** Adds something to be drawn of an arm. */
  public void put(String name, String arm, Object value) {
    drawn
        .computeIfAbsent(value.getClass(), type -> new HashMap<>())
        .computeIfAbsent(name, n -> new LinkedHashMap<>())
        .put(arm, value);
  }

  /**
   * A quantity of an arm.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Quantity quantity(String quantity, String arm) {
    Quantity found = quantities.getOrDefault(quantity, Map.of()).get(arm);
    if (found == null) {
      throw new IllegalArgumentException("no " + quantity + " of " + arm + " among the findings");
    }
    return found;
  }

  /** Arms of which a quantity is known. */
  public Map<String, Quantity> arms(String quantity) {
    return quantities.getOrDefault(quantity, Map.of());
  }

  /** What is to be drawn under a name, arm by arm in the order of the study; empty if nothing. */
  public <T> Map<String, T> drawn(Class<T> type, String name) {
    Map<String, T> byArm = new LinkedHashMap<>();
    drawn
        .getOrDefault(type, Map.of())
        .getOrDefault(name, Map.of())
        .forEach((arm, value) -> byArm.put(arm, type.cast(value)));
    return byArm;
  }
}
