package io.github.closerlook.claims.render.figure;

import io.github.closerlook.claims.files.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One colour for each arm, the same in every figure of the suite. Colours are looked up by the name
 * of the series:
 *
 * <ul>
 *   <li>{@code real}, {@code randX}, {@code randY}: the three arms of the paper;
 *   <li>{@code randX 40 %}, {@code randY 40 %} (or {@code inputs} and {@code labels}): the share of
 *       noise, as a lighter shade of the arm the less of it there is;
 *   <li>{@code real, dropout}: a darker shade of the arm; any other words after the comma keep the
 *       arm's own colour, so tell such series apart by {@link LineStyle};
 *   <li>{@code clean 40 %}: real data as well, what is left of it without its noise;
 *   <li>{@code dropout}, {@code tuned dropout}, {@code dropout 0.5}, {@code than dropout} and the
 *       other regularizers: one colour each, at every strength; {@code no regularizer}: black;
 *   <li>a name with {@code binomial}, {@code chance} or {@code reference} in it: grey;
 *   <li>every other name: one of eight further colours, chosen by the name alone.
 * </ul>
 *
 * Upper and lower case, and {@code real} or {@code real data}, make no difference.
 */
public final class Palette {
  // Okabe and Ito's blue, vermillion and bluish green: told apart with every common kind of colour
  // blindness, and at least 3:1 against white. PaletteTest measures both.
  private static final Colour REAL = Colour.of("#0072B2");
  private static final Colour RAND_X = Colour.of("#D55E00");
  private static final Colour RAND_Y = Colour.of("#009E73");
  private static final Colour REFERENCE = Colour.of("#767676");

  // Where the shades of a noise level start: another hue as well as lighter, because lightness
  // alone leaves neighbouring levels too much alike on thin lines.
  private static final Map<Colour, Colour> LIGHT_ENDS =
      Map.of(
          REAL, Colour.of("#9CCBEA"),
          RAND_X, Colour.of("#F2B866"),
          RAND_Y, Colour.of("#A6D66B"));

  private static final Colour BLACK = Colour.of("#000000");
  // Dark enough to be seen beside the arm itself, with its hue still to be seen.
  private static final double SHARE_OF_BLACK_FOR_DROPOUT = 0.45;

  private static final List<Colour> FURTHER =
      List.of(
          Colour.of("#7B3FA0"),
          Colour.of("#CC79A7"),
          Colour.of("#7A4B2A"),
          Colour.of("#3B9ED8"),
          Colour.of("#B8860B"),
          Colour.of("#222222"),
          Colour.of("#5C6F82"),
          Colour.of("#6B7A00"));

  private static final Map<String, Colour> REGULARIZERS =
      Map.of(
          "no regularizer", FURTHER.get(5),
          "dropout", FURTHER.get(0),
          "input dropout", FURTHER.get(1),
          "input noise", FURTHER.get(4),
          "hidden noise", FURTHER.get(2),
          "weight decay", FURTHER.get(3),
          "dropout with adversarial training", Colour.of("#C2263A"),
          "dropout with adversarial training at a small radius", FURTHER.get(6),
          "augmentation", FURTHER.get(7));

  private static final Pattern REGULARIZER =
      Pattern.compile("(?:tuned |than )?(?<kind>[a-z ]+?)(?: [\\d.]+)?(?:,.*)?");
  private static final Pattern REFERENCES = Pattern.compile("binomial|chance|reference");
  private static final Pattern ARM =
      Pattern.compile(
          "(?<arm>real|clean|randx|inputs|randy|labels)(?: data)?"
              + "(?: (?<percent>\\d{1,2}|100) ?%)?(?:,(?<more>.*))?");

  private Palette() {}

  /** The colour of the series with this name, as {@code #RRGGBB}. */
  public static String colour(String series) {
    Colour known = known(series);
    return (known == null ? FURTHER.get(firstChoice(series)) : known).hex();
  }

  /**
   * The colours of all the series of one figure, in the order given. The same as {@link
   * #colour(String)}, but for names outside the suite's arms that would fall on the same colour:
   * the later one takes the next that is free.
   */
  public static Map<String, String> colours(List<String> series) {
    Map<String, String> colours = new LinkedHashMap<>();
    for (String name : series) {
      if (known(name) != null) {
        colours.put(name, colour(name));
      } else {
        colours.computeIfAbsent(name, n -> freeColour(n, colours));
      }
    }
    return colours;
  }

  private static String freeColour(String name, Map<String, String> taken) {
    for (int step = 0; step < FURTHER.size(); step++) {
      String candidate = FURTHER.get((firstChoice(name) + step) % FURTHER.size()).hex();
      if (!taken.containsValue(candidate)) {
        return candidate;
      }
    }
    return colour(name);
  }

  private static int firstChoice(String name) {
    return Math.floorMod(name.hashCode(), FURTHER.size());
  }

  private static Colour known(String series) {
    String name = series.strip().toLowerCase(Locale.ROOT);
    if (REFERENCES.matcher(name).find()) {
      return REFERENCE;
    }
    Matcher matcher = ARM.matcher(name);
    if (!matcher.matches()) {
      Matcher regularizer = REGULARIZER.matcher(name);
      return regularizer.matches() ? REGULARIZERS.get(regularizer.group("kind")) : null;
    }
    Colour arm = arm(matcher.group("arm"));
    Colour shade =
        matcher.group("percent") == null
            ? arm
            : LIGHT_ENDS.get(arm).mixed(arm, Integer.parseInt(matcher.group("percent")) / 100.0);
    String more = matcher.group("more");
    return more != null && more.contains("dropout")
        ? shade.mixed(BLACK, SHARE_OF_BLACK_FOR_DROPOUT)
        : shade;
  }

  private static Colour arm(String name) {
    return switch (name) {
      case "real", "clean" -> REAL;
      case "randx", "inputs" -> RAND_X;
      default -> RAND_Y;
    };
  }

  private record Colour(int red, int green, int blue) {
    static Colour of(String hex) {
      int rgb = Integer.parseInt(hex.substring(1), 16);
      return new Colour(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    Colour mixed(Colour other, double share) {
      return new Colour(
          between(red, other.red, share),
          between(green, other.green, share),
          between(blue, other.blue, share));
    }

    String hex() {
      return Text.format("#%02X%02X%02X", red, green, blue);
    }

    private static int between(int from, int to, double share) {
      return (int) Math.round(from + (to - from) * share);
    }
  }
}
