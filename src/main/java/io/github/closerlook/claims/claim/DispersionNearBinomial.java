package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.BootstrapSample;
import io.github.closerlook.claims.stats.DispersionBootstrap;
import io.github.closerlook.claims.stats.Resampling;
import java.util.List;

/**
 * The outcomes of an arm are as dispersed as binomial ones, to within the margin: an equivalence
 * test by the bootstrap over examples and networks. That the binomial itself cannot be told from
 * the data is the business of {@link GoodnessOfFit}.
 */
public record DispersionNearBinomial(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    @JsonProperty(required = true) Margin margin,
    SpeaksOf speaksOf)
    implements WithinMargin {

  public DispersionNearBinomial {
    speaksOf = SpeaksOf.orRealData(speaksOf);
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return kind == Quantity.Kind.OUTCOMES && margin.effect() == Effect.RATIO;
  }

  @Override
  public int arms() {
    return 1;
  }

  @Override
  public Assessment assess(List<Quantity> arms, Role role, long seed) {
    byte[][] correct = MadeOutcomes.of((Quantity.Outcomes) arms.get(0), role, margin, seed);
    BootstrapSample found = DispersionBootstrap.of(correct, Resampling.of(seed));
    double dispersion = found.estimate();
    return new Assessment(
        dispersion,
        found.interval(CONFIDENCE),
        pValue(found, margin.mirrored(), margin.size()),
        Double.NaN,
        new Spread(Math.log(dispersion), found.standardError() / dispersion, new double[0]),
        Double.NaN,
        found.units());
  }

  @Override
  public String says(List<String> arms) {
    return Text.format("%s: dispersion of %s over the binomial's", quantity, arms.get(0));
  }

  @Override
  public String rule() {
    return "reproduced if the whole interval lies within a factor of "
        + Numbers.format(margin.size())
        + " of 1";
  }
}
