package io.github.closerlook.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data sets that can be asked for by id. Each is looked for in the user's folder ({@code
 * -Ddata=}), under its id, then among the embedded copies. Safe for many threads; each set is read
 * at most once.
 */
public final class Catalogue {
  private static final Map<String, KnownSet> KNOWN =
      Stream.<KnownSet>of(IdxDataSet.MNIST)
          .collect(Collectors.toUnmodifiableMap(KnownSet::id, Function.identity()));

  private final Optional<Path> folder;
  private final Map<String, DataSource> read = new ConcurrentHashMap<>();

  private Catalogue(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A catalogue that looks in this folder first; without one, the embedded copies are all. */
  public static Catalogue of(Optional<Path> folder) {
    folder
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(
            path -> {
              throw new BadInputException(
                  "-Ddata=%s: there is no such folder; expected one that has %s"
                      .formatted(path, String.join("/ or ", ids()) + "/"));
            });
    return new Catalogue(folder);
  }

  /** The ids that {@link #get} accepts. */
  public static SortedSet<String> ids() {
    return new TreeSet<>(KNOWN.keySet());
  }

  /** The data set of this id, read when it is first asked for. */
  public DataSource get(String id) {
    KnownSet known = KNOWN.get(id);
    if (known == null) {
      throw new BadInputException(
          "There is no data set '%s'; known are: %s".formatted(id, String.join(", ", ids())));
    }
    return read.computeIfAbsent(id, unread -> read(known));
  }

  private DataSource read(KnownSet known) {
    return folder
        .map(path -> path.resolve(known.id()))
        .filter(Files::exists)
        .map(known::readFolder)
        .orElseGet(known::readEmbedded);
  }

  @Override
  public String toString() {
    return folder.map(path -> path + ", then the embedded copies").orElse("the embedded copies");
  }
}
