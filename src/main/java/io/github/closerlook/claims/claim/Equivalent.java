package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.Text;
import java.util.List;

/**
 * The two arms differ by less than the margin: for claims of no harm. One arm may be what theory
 * says, the same for every seed.
 *
 * <p>A value that is not finite, such as a censored time, leaves the difference unknown and the
 * verdict inconclusive.
 */
public record Equivalent(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    @JsonProperty(required = true) Margin margin,
    SpeaksOf speaksOf)
    implements WithinMargin {

  public Equivalent {
    speaksOf = SpeaksOf.orRealData(speaksOf);
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return margin.effect() == Effect.DIFFERENCE
        && (kind == Quantity.Kind.PER_SEED
            || kind == Quantity.Kind.OF_PANEL
            || kind == Quantity.Kind.CROSSED);
  }

  @Override
  public int arms() {
    return 2;
  }

  /** For a null control the arms are made to differ by twice the margin, for a planted one not. */
  @Override
  public Assessment assess(List<Quantity> arms, Role role, long seed) {
    return new Comparing(arms.get(0), arms.get(1), seed)
        .assess(margin, role == Role.NULL, this::assess);
  }

  @Override
  public String says(List<String> arms) {
    return Text.format("%s: by how much %s differs from %s", quantity, arms.get(0), arms.get(1));
  }

  @Override
  public String rule() {
    return "reproduced if the whole interval lies within ±" + Numbers.format(margin.size());
  }
}
