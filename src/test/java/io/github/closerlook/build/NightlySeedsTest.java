package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.result.AcceptedPanels;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.program.OfferedProperties;
import io.github.closerlook.program.PowerSettings;
import io.github.closerlook.program.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each night's verdicts are news only if its seeds are. */
class NightlySeedsTest {

  private static final Pattern FIRST_SEED =
      Pattern.compile("seed=\\$\\(\\((\\d+) \\+ (\\d+) \\* GITHUB_RUN_NUMBER\\)\\)");

  private static final List<Expectation> CLAIMS = ProjectClaims.at(Scale.DEFAULT);

  @Test
  void should_share_no_seed_with_another_night_nor_with_the_suite_nor_with_the_panels_of_power()
      throws IOException {
    Matcher first =
        FIRST_SEED.matcher(Files.readString(Path.of(".github", "workflows", "nightly.yml")));
    assertThat(first.find()).isTrue();
    long base = Long.parseLong(first.group(1));
    long spacing = Long.parseLong(first.group(2));

    // Not of the system: a night's own build is given its seed.
    Settings settings = OfferedProperties.take(Map.of()).settings();
    List<Panel> power = new PowerSettings(10_000).of(settings, AcceptedPanels.NONE);
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel(settings.seed(), "fused"));
    panels.add(power.get(0));
    panels.add(power.get(power.size() - 1));
    for (long night : new long[] {1, 2, 10_000}) {
      panels.add(new Panel(base + spacing * night, "fused"));
    }

    assertThat(power.stream().map(Panel::firstSeed))
        .doesNotContain(base + spacing, base + 2 * spacing, base + 10_000 * spacing);

    Set<Long> seen = new HashSet<>();
    for (Panel panel : panels) {
      Set<Long> seeds = seeds(panel);
      assertThat(seeds).hasSizeGreaterThan(1).noneMatch(seen::contains);
      seen.addAll(seeds);
    }
  }

  private static Set<Long> seeds(Panel panel) {
    return CLAIMS.stream()
        .flatMap(claim -> PanelInquiry.plan(claim, panel).stream())
        .map(Run::seed)
        .collect(Collectors.toSet());
  }
}
