package io.github.closerlook.build;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.program.OfferedProperties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the build offers, to hold commands against. */
final class Offer {

  /** The phases of Maven that someone would name here, and what puts the format right. */
  private static final Set<String> GOALS =
      Set.of("clean", "test", "package", "verify", "install", "spotless:apply");

  /** Batch mode, which every command may ask for. */
  private static final Set<String> OPTIONS = Set.of("-B", "-q");

  /** Of Maven's own plugins: skips surefire and failsafe; names surefire's tests. */
  private static final Set<String> OF_PLUGINS = Set.of("skipTests", "test");

  private static final Pom POM = Pom.read();

  private Offer() {}

  /** What is wrong with a command; nothing if the build would take it. */
  static List<String> complaints(MavenCommand command) {
    List<String> complaints = new ArrayList<>();
    complain(complaints, command, "goal", command.goals(), GOALS);
    complain(complaints, command, "option", command.options(), OPTIONS);
    complain(complaints, command, "profile", command.profiles(), POM.profiles());
    complain(complaints, command, "property", command.properties().keySet(), properties());
    if (command.goals().isEmpty()) {
      complaints.add(Text.format("%s: no goal", command.text()));
    }
    try {
      OfferedProperties.take(command.properties(), command.profiles());
    } catch (BadInputException e) {
      complaints.add(Text.format("%s: %s", command.text(), e.getMessage()));
    }
    return complaints;
  }

  /** What a user can set of this project. */
  static Set<String> settings() {
    Set<String> names = new LinkedHashSet<>(OfferedProperties.names());
    names.addAll(POM.activators());
    return names;
  }

  private static Set<String> properties() {
    Set<String> names = new LinkedHashSet<>(settings());
    names.addAll(POM.properties());
    names.addAll(OF_PLUGINS);
    return names;
  }

  private static void complain(
      List<String> complaints,
      MavenCommand command,
      String kind,
      Iterable<String> given,
      Set<String> offered) {
    for (String name : given) {
      if (!offered.contains(name)) {
        complaints.add(Text.format("%s: there is no %s %s", command.text(), kind, name));
      }
    }
  }
}
