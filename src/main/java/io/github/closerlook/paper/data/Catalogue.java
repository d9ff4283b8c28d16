package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data sets that can be asked for by id. Each is taken from the first of these places that has
 * it:
 *
 * <ol>
 *   <li>the user's folder ({@code -Ddata=}), under its id;
 *   <li>if the user asked for downloads ({@code -Ddownload}) and an official site has more than
 *       what is embedded: the cache, into which it is downloaded if it is not there yet;
 *   <li>the copy embedded in the project;
 *   <li>the cache ({@code -Dcache=}), under its id.
 * </ol>
 *
 * So without settings an embedded set is always the embedded copy, whatever was downloaded before,
 * and results stay comparable. What is in the cache counts without being asked for only where
 * nothing is embedded: CIFAR-10. Safe for many threads; each set is read at most once.
 */
public final class Catalogue {
  private static final Map<String, KnownSet> KNOWN =
      Stream.of(IdxDataSet.MNIST, IdxDataSet.FASHION_MNIST, IdxDataSet.KMNIST, new Cifar10())
          .collect(Collectors.toUnmodifiableMap(KnownSet::id, Function.identity()));

  /** What {@code -Ddownload} brings. */
  static final Set<String> DOWNLOADED = Set.of("cifar10", "fashion-mnist");

  private final DataLocations places;
  private final Map<String, DataSource> read = new ConcurrentHashMap<>();

  private Catalogue(DataLocations places) {
    this.places = places;
  }

  /** A catalogue that looks in this folder first; without one, the embedded copies are all. */
  public static Catalogue of(Optional<Path> folder) {
    return of(new DataLocations(folder, Optional.empty(), Optional.empty()));
  }

  /** A catalogue that looks in these places. */
  public static Catalogue of(DataLocations places) {
    places.folder().ifPresent(path -> new GivenFolder(path).requireOneOf(ids()));
    return new Catalogue(places);
  }

  /** The ids that are known, whether their sets are at hand or not. */
  public static SortedSet<String> ids() {
    return new TreeSet<>(KNOWN.keySet());
  }

  /**
   * Whether {@link #get} has somewhere to take this set from; does not read it. A download that was
   * asked for counts as such a place before it is made.
   */
  public boolean has(String id) {
    return find(known(id)).isPresent();
  }

  /**
   * What a user can do to have this set, in one sentence, such as {@code cifar10 does not come with
   * the project: set -Ddata=<folder with cifar10/> or -Ddownload}.
   */
  public static String whereToGet(String id) {
    return known(id).embedded().isPresent()
        ? String.format(
            Locale.ROOT,
            "%s comes with the project: set -Ddata=<folder with %s/> for another copy",
            id,
            id)
        : String.format(
            Locale.ROOT,
            "%s does not come with the project: set -Ddata=<folder with %s/>%s",
            id,
            id,
            DOWNLOADED.contains(id) ? " or -Ddownload" : "");
  }

  /** The data set of this id, read when it is first asked for. */
  public DataSource get(String id) {
    KnownSet known = known(id);
    return read.computeIfAbsent(
        id,
        unread ->
            find(known).orElseThrow(() -> new BadInputException(whereToGet(id))).read().get());
  }

  /** Where each known set is taken from, in words, such as {@code the included copy}. */
  public SortedMap<String, String> origins() {
    SortedMap<String, String> origins = new TreeMap<>();
    KNOWN.forEach((id, known) -> origins.put(id, find(known).map(Found::where).orElse("nowhere")));
    return origins;
  }

  /**
   * A place that has a set, not read yet.
   *
   * @param where in words
   */
  private record Found(String where, Supplier<DataSource> read) {}

  private static KnownSet known(String id) {
    KnownSet known = KNOWN.get(id);
    if (known == null) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "There is no data set '%s'; known are: %s",
              id,
              String.join(", ", ids())));
    }
    return known;
  }

  /** The first place that has it, not read yet. */
  private Optional<Found> find(KnownSet known) {
    return places
        .folder()
        .flatMap(path -> new GivenFolder(path).of(known.id()))
        .map(path -> new Found("the folder given by -Ddata", () -> known.readFolder(path)))
        .or(() -> onRequest(known).map(read -> new Found("a download", read)))
        .or(() -> known.embedded().map(read -> new Found("the included copy", read)))
        .or(() -> cached(known).map(read -> new Found("the cache", read)));
  }

  private Optional<Supplier<DataSource>> onRequest(KnownSet known) {
    return places
        .download()
        .filter(download -> download.offers(known.id()))
        .map(download -> () -> readDownloaded(known, download));
  }

  private DataSource readDownloaded(KnownSet known, Download download) {
    Path folder = inCache(known).orElseThrow();
    if (!known.completeIn(folder)) {
      download.fetch(known.id(), folder);
    }
    return known.readFolder(folder);
  }

  private Optional<Supplier<DataSource>> cached(KnownSet known) {
    return inCache(known).filter(known::completeIn).map(path -> () -> known.readFolder(path));
  }

  private Optional<Path> inCache(KnownSet known) {
    return places.cache().map(path -> path.resolve(known.id()));
  }

  @Override
  public String toString() {
    return places.toString();
  }
}
