package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.closerlook.claims.files.BadInput;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The verdict to expect at each scale. Written as one verdict, which is that of the default scale
 * and of the paper's, or scale by scale. The quick scale judges a case only where its verdict is
 * written: its sizes are made for a few cases, and of the others it is a smoke run.
 *
 * @param byScale one verdict for each scale that has one
 */
public record ExpectedVerdict(Map<Scale, Verdict> byScale) {

  public ExpectedVerdict {
    byScale = Map.copyOf(byScale);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ExpectedVerdict of(JsonNode written) {
    Map<Scale, Verdict> verdicts = new EnumMap<>(Scale.class);
    if (written.isObject()) {
      written
          .properties()
          .forEach(entry -> verdicts.put(scale(entry.getKey()), verdict(entry.getValue())));
    } else {
      verdicts.put(Scale.DEFAULT, verdict(written));
      verdicts.put(Scale.PAPER, verdict(written));
    }
    return new ExpectedVerdict(verdicts);
  }

  /**
   * The verdict at a scale; null if none is given, except at the quick one: there the case is not
   * judged.
   */
  public Verdict at(Scale scale) {
    return scale == Scale.QUICK
        ? byScale.getOrDefault(scale, Verdict.NOT_JUDGED)
        : byScale.get(scale);
  }

  private static Scale scale(String label) {
    return Arrays.stream(Scale.values())
        .filter(scale -> scale.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                BadInput.of(
                    "'%s' is no scale; accepted are %s", label, Arrays.toString(Scale.values())));
  }

  private static Verdict verdict(JsonNode written) {
    return Verdict.ofTheJudge().stream()
        .filter(verdict -> verdict.name().equals(written.asText()))
        .findFirst()
        .orElseThrow(
            () ->
                BadInput.of(
                    "'%s' is no verdict; accepted are %s", written.asText(), Verdict.ofTheJudge()));
  }
}
