package io.github.closerlook.claims.session;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.BadInputException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {

  private final List<String> told = new ArrayList<>();

  @Test
  void should_open_once_and_close_what_it_opened() {
    Once<String> once =
        new Once<>(
            () -> {
              told.add("opened");
              return "closed";
            },
            told::add);

    assertThat(once.get()).isPresent().isEqualTo(once.get());
    once.close();

    assertThat(told).containsExactly("opened", "closed");
  }

  @Test
  void should_tell_a_mistake_to_the_first_who_asks_and_give_the_others_nothing() {
    Once<String> once =
        new Once<>(
            () -> {
              told.add("tried");
              throw new BadInputException("x.gz: starts with bytes 3c 21", new Exception("cause"));
            },
            told::add);

    assertThatRefused(once::get)
        .hasMessage("x.gz: starts with bytes 3c 21")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    assertThat(once.get()).isEmpty();
    assertThat(once.get()).isEmpty();
    once.close();
    assertThat(told).containsExactly("tried");
  }
}
