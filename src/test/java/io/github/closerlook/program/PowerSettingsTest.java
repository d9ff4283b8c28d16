package io.github.closerlook.program;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Role;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.claim.Spread;
import io.github.closerlook.claims.result.AcceptedPanel;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.result.CaseId;
import io.github.closerlook.claims.store.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Order(4)
class PowerSettingsTest {

  private static final Settings SETTINGS = Settings.of(Map.of("seed", "5")::get);

  @Test
  void should_take_twenty_panels_when_nothing_is_set() {
    assertThat(PowerSettings.of(name -> null).panels()).isEqualTo(20);
    assertThat(PowerSettings.of(Map.of("panels", "3")::get).panels()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "10001"})
  void should_refuse_a_number_of_panels_that_makes_no_sense(String value) {
    assertThatRefused(() -> PowerSettings.of(Map.of("panels", value)::get))
        .hasMessage(
            "-Dpanels=%s is not understood; accepted: a whole number from 1 to 10000, or 'accepted'",
            value);
  }

  @Test
  void should_space_the_panels_from_the_first_seed_on() {
    assertThat(new PowerSettings(3).of(SETTINGS, AcceptedPanels.NONE))
        .extracting(Panel::firstSeed)
        .containsExactly(10_005L, 20_005L, 30_005L);
  }

  @Test
  void should_take_the_accepted_panels_each_once_behind_the_suites_own() {
    PowerSettings settings = PowerSettings.of(Map.of("panels", "accepted")::get);

    assertThat(settings.areAccepted()).isTrue();
    assertThat(
            settings.of(
                SETTINGS,
                new AcceptedPanels(
                    List.of(panel("a", 20_005), panel("a", 10_005), panel("b", 20_005)))))
        .extracting(Panel::firstSeed)
        .containsExactly(5L, 10_005L, 20_005L);
  }

  @Test
  void should_refuse_the_accepted_panels_from_other_seeds() {
    Map<String, String> both = Map.of("panels", "accepted", "seed", "1");

    assertThatRefused(() -> Combination.of(Set.of("power"), both::get))
        .hasMessageContainingAll("-Dpanels=accepted", "-Dseed");
    Combination.of(Set.of("power"), Map.of("panels", "accepted")::get).check();
  }

  private static AcceptedPanel panel(String name, long seed) {
    return new AcceptedPanel(
        new CaseId("claim", "criterion", name, Role.CLAIM),
        seed,
        3,
        1,
        "small",
        new Spread(1, 1, new double[0]));
  }

  /** Of the claims as they are, controls from other seeds included. */
  @ParameterizedTest
  @EnumSource
  void should_share_no_seed_between_panels_nor_with_the_suites_own(Scale scale) {
    List<Expectation> claims = ProjectClaims.at(scale);
    List<Panel> panels = new ArrayList<>(new PowerSettings(3).of(SETTINGS, AcceptedPanels.NONE));
    panels.add(new Panel(SETTINGS.seed(), SETTINGS.engine().label()));

    Set<Long> seen = new HashSet<>();
    for (Panel panel : panels) {
      Set<Long> seeds =
          claims.stream()
              .flatMap(claim -> PanelInquiry.plan(claim, panel).stream())
              .map(Run::seed)
              .collect(Collectors.toSet());
      assertThat(seeds).hasSizeGreaterThan(1).noneMatch(seen::contains);
      seen.addAll(seeds);
    }
  }
}
