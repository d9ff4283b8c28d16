package io.github.closerlook.run;

import io.github.closerlook.data.BadInputException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A folder of run records, one file each, named by {@link RunKey}. Several processes may read and
 * write one store at the same time.
 *
 * <p>A record is written to a file of its own name and moved into place when it is whole, so a
 * reader never sees half a record, whenever the writer is killed. What does not match its header
 * ({@link RecordFormat}), its name or its spec is moved to {@code set-aside/} with a warning and
 * its run is done again.
 */
public final class RunStore {

  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = ".unfinished";
  private static final String SET_ASIDE = "set-aside";

  /** No write takes as long: what is older was left by a process that was killed. */
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);

  /** A file system's usual block: a disk without one to spare takes no record either. */
  private static final int BLOCK = 4096;

  private final Path folder;
  private final Consumer<String> warnings;

  /**
   * Opens a store, creating its folder where there is none. A read-only one will do as long as
   * nothing is missing in it.
   *
   * @param warnings told of each record that is set aside, in one sentence
   * @throws BadInputException if the folder cannot be created or looked into
   */
  public RunStore(Path folder, Consumer<String> warnings) {
    this.folder = folder;
    this.warnings = warnings;
    try {
      Files.createDirectories(folder);
      forgetUnfinished();
    } catch (IOException e) {
      throw refused("cannot be opened", e);
    }
  }

  /** The record of that key for that spec, if there is a sound one. */
  Optional<RunRecord> read(String key, RunSpec spec) {
    Path file = file(key);
    try {
      return Optional.of(sound(file, spec));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (UnsoundRecordException e) {
      return setAside(file, spec, e.getMessage());
    }
  }

  /** Whether a folder has a sound record of that key for that spec; it is left as it is. */
  static boolean holds(Path folder, String key, RunSpec spec) {
    try {
      sound(folder.resolve(key + SUFFIX), spec);
      return true;
    } catch (NoSuchFileException | UnsoundRecordException e) {
      return false;
    }
  }

  /**
   * Writes a record whole or not at all.
   *
   * @throws BadInputException if the disk is full or read-only
   */
  void write(String key, RunRecord record) {
    write(key, RecordFormat.bytes(record));
  }

  /** The same for a record that {@link RecordFormat} has turned into bytes. */
  void write(String key, byte[] content) {
    Path unfinished = unfinished(key);
    try {
      Files.write(unfinished, content, StandardOpenOption.CREATE_NEW);
      // No fsync: what a power cut leaves half on the disk fails its digest and is done again.
      Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw refused("cannot take a record", forgetting(unfinished, e));
    }
  }

  /**
   * Sees that the store can be written, before hours are spent on what it could not take.
   *
   * @throws BadInputException if not
   */
  void requireWritable() {
    Path trial = unfinished("trial");
    try {
      Files.write(trial, new byte[BLOCK], StandardOpenOption.CREATE_NEW);
      Files.delete(trial);
    } catch (IOException e) {
      throw refused("cannot take a record", forgetting(trial, e));
    }
  }

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }

  /** A name that no other writer has, in this process or another. */
  private Path unfinished(String key) {
    return folder.resolve(key + "." + UUID.randomUUID() + UNFINISHED);
  }

  private static RunRecord sound(Path file, RunSpec spec)
      throws NoSuchFileException, UnsoundRecordException {
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new UnsoundRecordException("it cannot be read (" + describe(e) + ")");
    }
    RunRecord record = RecordFormat.parse(content);
    if (!record.spec().equals(spec)) {
      throw new UnsoundRecordException("it is of another run: " + record.spec());
    }
    return record;
  }

  /**
   * Moves a file out of the way. Gives the record after all if another process has put a sound one
   * in the file's place meanwhile: then that one stays.
   */
  Optional<RunRecord> setAside(Path file, RunSpec spec, String why) {
    Path target = folder.resolve(SET_ASIDE).resolve(file.getFileName() + "." + UUID.randomUUID());
    String where;
    try {
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      Optional<RunRecord> mended = soundNow(target, spec);
      if (mended.isPresent()) {
        Files.move(target, file, StandardCopyOption.ATOMIC_MOVE);
        return mended;
      }
      where = "moved to " + target;
    } catch (NoSuchFileException e) {
      where = "moved away by another process";
    } catch (IOException e) {
      where = "left in place (" + describe(e) + ")";
    }
    warnings.accept(
        "Run record %s is not used: %s; it was %s, and its run is done again."
            .formatted(file, why, where));
    return Optional.empty();
  }

  private static Optional<RunRecord> soundNow(Path file, RunSpec spec) throws NoSuchFileException {
    try {
      return Optional.of(sound(file, spec));
    } catch (UnsoundRecordException e) {
      return Optional.empty();
    }
  }

  private void forgetUnfinished() throws IOException {
    Instant oldest = Instant.now().minus(LONGEST_WRITE);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path file : files) {
        forgetIfOlder(file, oldest);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void forgetIfOlder(Path file, Instant oldest) {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // Its writer has just finished it, or the store is read-only: no harm in either.
    }
  }

  private static IOException forgetting(Path unfinished, IOException cause) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException alsoFailed) {
      cause.addSuppressed(alsoFailed);
    }
    return cause;
  }

  private BadInputException refused(String what, IOException cause) {
    return new BadInputException(
        "The run store %s %s (%s); -Druns= takes a folder that can be written, with free space."
            .formatted(folder.toAbsolutePath(), what, describe(cause)),
        cause);
  }

  /** Some messages of java.nio are the bare file name; the kind of error is in the class then. */
  private static String describe(IOException cause) {
    if (cause instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    String kind = cause.getClass().getSimpleName().replace("Exception", "");
    return kind.equals("IO") || kind.equals("FileSystem")
        ? cause.getMessage()
        : kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
