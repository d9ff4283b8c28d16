package io.github.closerlook.paper.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Where the {@link Catalogue} looks for data sets, beside the copies that come with the project.
 *
 * @param folder the user's own, {@code -Ddata=}, with one folder per set
 * @param cache where downloads are kept, {@code -Dcache=}, with one folder per set; need not exist
 * @param download what brings a set into the cache, empty unless the user asked: {@code -Ddownload}
 */
public record DataLocations(
    Optional<Path> folder, Optional<Path> cache, Optional<Download> download) {
  public DataLocations {
    if (download.isPresent() && cache.isEmpty()) {
      throw new IllegalArgumentException("A download needs a cache to go to");
    }
  }

  /** The embedded copies alone. */
  public static DataLocations embedded() {
    return new DataLocations(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** In the order of the {@link Catalogue}. */
  @Override
  public String toString() {
    StringJoiner places = new StringJoiner(", then ");
    folder.ifPresent(path -> places.add(path.toString()));
    download.ifPresent(asked -> places.add("downloads of " + asked));
    places.add("the embedded copies");
    cache.ifPresent(path -> places.add(path.toString()));
    return places.toString();
  }
}
