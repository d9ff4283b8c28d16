package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.files.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Says in which way two environments differ, as far as it may matter to a claim. */
final class EnvironmentDifference {

  /** More names than that say no more than their number does. */
  private static final int NAMES = 12;

  private EnvironmentDifference() {}

  /** One phrase a difference, the likelier causes first; and one that says if there is none. */
  static List<String> phrases(Environment accepted, Environment now, Expectation claim) {
    List<String> phrases = new ArrayList<>();
    List<String> files = Environment.files(claim);
    names(accepted.expectations(), now.expectations(), files::contains)
        .forEach(file -> phrases.add(file + " changed"));
    List<String> classes = names(accepted.code(), now.code(), name -> true);
    if (!classes.isEmpty()) {
      phrases.add("code changed: " + listed(classes));
    }
    for (String thing : names(accepted.platform(), now.platform(), name -> true)) {
      phrases.add(
          Text.format(
              "%s: %s, accepted with %s",
              thing,
              now.platform().getOrDefault(thing, "none"),
              accepted.platform().getOrDefault(thing, "none")));
    }
    if (phrases.isEmpty()) {
      phrases.add("nothing that is recorded: the same code, expectations, libraries and machine");
    }
    if (!accepted.commit().equals(now.commit())) {
      phrases.add(Text.format("commit: %s, accepted at %s", now.commit(), accepted.commit()));
    }
    return phrases;
  }

  private static List<String> names(
      SortedMap<String, String> accepted, SortedMap<String, String> now, Predicate<String> counts) {
    TreeSet<String> all = new TreeSet<>(accepted.keySet());
    all.addAll(now.keySet());
    return all.stream()
        .filter(counts)
        .filter(name -> !Objects.equals(accepted.get(name), now.get(name)))
        .toList();
  }

  private static String listed(List<String> names) {
    return names.size() <= NAMES
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMES)) + " and " + (names.size() - NAMES) + " more";
  }
}
