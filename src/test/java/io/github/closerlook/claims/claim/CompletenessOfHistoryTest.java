package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A comparison that was judged does not go away unsaid: see {@code expectations/CHANGES.md}. The
 * list of what was ever accepted says how it was made.
 */
class CompletenessOfHistoryTest {

  private static final String LIST = "ever-accepted.txt";
  private static final String RENAMED = "Cases under another name";
  private static final String GONE = "Cases that do not return";

  /** What stands for a study and for arms where all cases of a criterion are gone. */
  private static final String ALL = "all";

  private final Map<String, Expectation> expectations =
      ProjectClaims.at(Scale.DEFAULT).stream()
          .collect(Collectors.toMap(Expectation::id, Function.identity()));

  @Test
  void should_still_ask_what_was_ever_accepted_or_say_why_not() throws IOException {
    Set<Key> asked = asked();
    List<List<String>> gone = table(GONE);
    Map<Key, Key> renamed =
        table(RENAMED).stream().collect(Collectors.toMap(Key::ofRow, Key::underItsNewName));

    List<Key> unsaid =
        everAccepted()
            .map(key -> renamed.getOrDefault(key, key))
            .filter(key -> !asked.contains(key))
            .filter(key -> gone.stream().noneMatch(row -> key.isNamedBy(row)))
            .toList();

    assertThat(unsaid)
        .as("cases that were accepted once, are no case now and are not named in CHANGES.md")
        .isEmpty();
  }

  @Test
  void should_list_every_case_that_is_accepted_now() throws IOException {
    JsonNode accepted =
        JsonMapper.builder().build().readTree(Path.of("reports/accepted/claims.json").toFile());

    Set<Key> missing = new LinkedHashSet<>();
    for (JsonNode result : accepted) {
      if (result.get("role").asText().equals("claim")) {
        missing.add(key(result));
      }
    }
    everAccepted().forEach(missing::remove);

    assertThat(missing).as("accepted cases to be added to " + LIST).isEmpty();
  }

  @Test
  void should_let_all_cases_of_a_criterion_go_only_with_the_criterion() throws IOException {
    Set<List<String>> criteria =
        asked().stream()
            .map(key -> List.of(key.claim(), key.criterion()))
            .collect(Collectors.toSet());

    List<List<String>> hiding =
        table(GONE).stream()
            .filter(row -> row.contains(ALL))
            .filter(row -> criteria.contains(row.subList(0, 2)))
            .toList();

    assertThat(hiding).as("rows with '%s' of criteria that have cases", ALL).isEmpty();
  }

  private Set<Key> asked() {
    return expectations.values().stream()
        .flatMap(claim -> claim.cases().stream().map(one -> key(claim, one)))
        .collect(Collectors.toSet());
  }

  private static Key key(Expectation claim, ClaimCase asked) {
    return new Key(claim.id(), asked.criterion(), claim.studyName(asked), asked.comparison());
  }

  /** A result names its study behind the data set, unless it is the claim's own. */
  private Key key(JsonNode result) {
    String claim = result.get("claim").asText();
    String[] placeAndArms = result.get("case").asText().split(": ", 2);
    String[] place = placeAndArms[0].split(", ");
    String study = place.length > 1 ? place[1] : expectations.get(claim).study();
    return new Key(claim, result.get("criterion").asText(), study, placeAndArms[1]);
  }

  private static Stream<Key> everAccepted() throws IOException {
    try (InputStream list = CompletenessOfHistoryTest.class.getResourceAsStream(LIST)) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Key.ofRow(List.of(line.split(" \\| "))));
    }
  }

  /** The rows of the table under a heading of CHANGES.md, cell by cell. */
  private static List<List<String>> table(String heading) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("expectations", "CHANGES.md"));
    int start = lines.indexOf("## " + heading);
    assertThat(start).as("line of the heading '%s'", heading).isNotNegative();
    return lines.subList(start + 1, lines.size()).stream()
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|"))
        // The names of the columns, and the line below them.
        .skip(2)
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(Key::plain).toList())
        .toList();
  }

  /** A case, as CHANGES.md and the list name it. */
  private record Key(String claim, String criterion, String study, String arms) {

    static Key ofRow(List<String> cells) {
      return new Key(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    /** The same with the arms of the next column. */
    static Key underItsNewName(List<String> cells) {
      return new Key(cells.get(0), cells.get(1), cells.get(2), cells.get(4));
    }

    static String plain(String cell) {
      return cell.replace("`", "").strip();
    }

    boolean isNamedBy(List<String> row) {
      return row.get(0).equals(claim)
          && row.get(1).equals(criterion)
          && (row.get(2).equals(ALL) || row.get(2).equals(study))
          && (row.get(3).equals(ALL) || row.get(3).equals(arms));
    }
  }
}
