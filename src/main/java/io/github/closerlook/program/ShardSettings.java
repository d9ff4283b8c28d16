package io.github.closerlook.program;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.Shard;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which share of the runs to train: {@code -Dshard=}.
 *
 * @param shard all of them if nothing is set
 */
public record ShardSettings(Shard shard) {

  /** No plan has so many runs that more would be of use. */
  private static final int MOST_SHARDS = 999;

  private static final Pattern FORMAT = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

  /** The settings of this JVM. */
  public static ShardSettings ofSystem() {
    return of(Settings.given(System::getProperty));
  }

  static ShardSettings of(Function<String, String> property) {
    String value = property.apply("shard");
    if (value == null) {
      return new ShardSettings(new Shard(1, 1));
    }
    Matcher parts = FORMAT.matcher(value.strip());
    if (parts.matches()) {
      int number = Integer.parseInt(parts.group(1));
      int shards = Integer.parseInt(parts.group(2));
      if (number >= 1 && number <= shards) {
        return new ShardSettings(new Shard(number, shards));
      }
    }
    throw BadInputException.ofProperty(
        "shard",
        value,
        Text.format("a shard of a number of shards up to %d, from 1 on, such as 2/6", MOST_SHARDS));
  }
}
