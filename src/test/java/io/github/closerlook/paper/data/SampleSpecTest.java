package io.github.closerlook.paper.data;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.closerlook.claims.files.BadInputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SampleSpecTest {
  private static final SampleSpec REAL = SampleSpec.real("mnist", Part.TRAINING, 1000, 14, 3);

  private final ObjectMapper json = new ObjectMapper();

  static Stream<Arguments> specs() {
    return Stream.of(
        argumentSet(
            "real",
            REAL,
            "{\"type\":\"real\"}",
            "{\"type\":\"true\"}",
            "1000 of mnist training 14x14, real, seed 3"),
        argumentSet(
            "randY",
            REAL.withLabels(Labels.random(0.4)),
            "{\"type\":\"real\"}",
            "{\"type\":\"randY\",\"fraction\":0.4}",
            "1000 of mnist training 14x14, randY 40 %, seed 3"),
        argumentSet(
            "all randX, some randY",
            REAL.withInputs(Inputs.random(1)).withLabels(Labels.random(0.125)),
            "{\"type\":\"randX\",\"fraction\":1.0}",
            "{\"type\":\"randY\",\"fraction\":0.125}",
            "1000 of mnist training 14x14, randX, randY 12.5 %, seed 3"),
        argumentSet(
            "one class an example",
            REAL.withInputs(Inputs.random(0.2)).withLabels(Labels.oneClassAnExample()),
            "{\"type\":\"randX\",\"fraction\":0.2}",
            "{\"type\":\"one-class-an-example\"}",
            "1000 of mnist training 14x14, randX 20 %, one class an example, seed 3"));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void should_go_through_json_unchanged(
      SampleSpec spec, String inputs, String labels, String unused) throws Exception {
    String written = json.writeValueAsString(spec);
    assertThat(written)
        .isEqualTo(
            "{\"dataSet\":\"mnist\",\"part\":\"training\",\"examples\":1000,\"side\":14,"
                + "\"inputs\":%s,\"labels\":%s,\"seed\":3}",
            inputs, labels);
    assertThat(json.readValue(written, SampleSpec.class)).isEqualTo(spec);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void should_be_readable(SampleSpec spec, String inputs, String labels, String text) {
    assertThat(spec).hasToString(text);
    assertThat(spec.description() + ", seed 3").isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "1.01", "NaN"})
  void should_refuse_a_fraction_that_is_none(double fraction) {
    assertThatRefused(() -> Inputs.random(fraction))
        .hasMessage(
            "randX fraction %s: expected over 0 and at most 1; for none, leave randX away",
            fraction);
    assertThatRefused(() -> Labels.random(fraction))
        .hasMessage(
            "randY fraction %s: expected over 0 and at most 1; for none, leave randY away",
            fraction);
  }

  @Test
  void should_refuse_nonsense() {
    assertThatRefused(() -> SampleSpec.real(" ", Part.TRAINING, 1, 1, 1))
        .hasMessage("Sample: dataSet is ' '; expected a data set's id");
    assertThatRefused(() -> SampleSpec.real("mnist", null, 1, 1, 1))
        .hasMessage("Sample: part is 'null'; expected training or validation");
    assertThatRefused(() -> SampleSpec.real("mnist", Part.TRAINING, 0, 1, 1))
        .hasMessage("Sample: examples is '0'; expected at least 1");
    assertThatRefused(() -> SampleSpec.real("mnist", Part.TRAINING, 1, -28, 1))
        .hasMessage("Sample: side is '-28'; expected at least 1 pixel");
    assertThatRefused(() -> REAL.withInputs(null))
        .hasMessage("Sample: inputs is 'null'; expected real or randX");
    assertThatRefused(() -> REAL.withLabels(null))
        .hasMessage("Sample: labels is 'null'; expected true, randY or one-class-an-example");
  }

  @Test
  void should_refuse_nonsense_in_json_too() {
    assertThatThrownBy(() -> json.readValue("{\"type\":\"randX\",\"fraction\":1.5}", Inputs.class))
        .isInstanceOf(ValueInstantiationException.class)
        .hasRootCauseInstanceOf(BadInputException.class);
  }
}
