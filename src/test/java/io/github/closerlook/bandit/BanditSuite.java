package io.github.closerlook.bandit;

import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.session.PaperSuite;
import io.github.closerlook.claims.session.SuiteOptions;
import java.nio.file.Path;

/** R. Sutton and A. Barto, Reinforcement Learning, second edition, 2018, section 2.3. */
final class BanditSuite implements PaperSuite {

  @Override
  public Paper paper() {
    return new Paper.Plain(
        "The 10-armed Testbed",
        "http://incompleteideas.net/book/the-book-2nd.html",
        "Does a learner that sometimes tries another arm earn more than one that never does?");
  }

  @Override
  public SuiteOptions options() {
    return SuiteOptions.plain(
        Long.getLong("bandit.seed", 1), "testbed", Boolean.getBoolean("bandit.accept"));
  }

  @Override
  public Class<Bandits.Sizes> studies() {
    return Bandits.Sizes.class;
  }

  @Override
  public Bandits apparatus() {
    return new Bandits();
  }

  @Override
  public Path folder() {
    return Path.of(System.getProperty("bandit.folder"));
  }
}
