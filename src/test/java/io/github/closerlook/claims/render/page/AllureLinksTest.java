package io.github.closerlook.claims.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.ProjectClaims;
import io.github.closerlook.claims.claim.Scale;
import org.junit.jupiter.api.Test;

class AllureLinksTest {

  /**
   * The address was read off {@code data/behaviors.json} of a report that Allure 2.34.0 built, for
   * the epic "3 Qualitative differences of networks trained on random and real data", the feature
   * "Section 3" and the story "The same networks fit noise completely".
   */
  @Test
  void should_lead_to_the_group_of_a_claims_cases() {
    Expectation claim = ProjectClaims.at(Scale.DEFAULT).get(0);
    assertThat(claim.title()).isEqualTo("The same networks fit noise completely");

    assertThat(AllureLinks.toClaim("index.html", claim))
        .isEqualTo("index.html#behaviors/fd69840a7923d1686bb98e238bdfe5dc");
  }
}
