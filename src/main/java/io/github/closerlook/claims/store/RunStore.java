package io.github.closerlook.claims.store;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A folder of run records, one file each, named by {@link Apparatus#key}. Several processes may
 * read and write one store at the same time.
 *
 * <p>A record is written to a file of its own name and moved into place when it is whole, so a
 * reader never sees half a record, whenever the writer is killed. What was read and does not match
 * its header ({@link RecordFormat}), its name or its spec is moved to {@code set-aside/} with a
 * warning and its run is done again. What cannot be read, such as another user's file, is left as
 * it is, as it may be sound: its run is done again, and that record stays in memory.
 */
public final class RunStore {

  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = ".unfinished";
  private static final String SET_ASIDE = "set-aside";

  /** No write takes as long: what is older was left by a process that was killed. */
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);

  /** A file system's usual block: a disk without one to spare takes no record either. */
  private static final int BLOCK = 4096;

  /**
   * On Windows a file that another process has open cannot be replaced: readers are done within
   * milliseconds, virus scanners within a second.
   */
  private static final int MAX_MOVES = 10;

  private static final long PAUSE_MILLIS = 100;

  private final Path folder;
  private final Consumer<String> warnings;
  private final Move move;

  /** Keys of the files that another owner keeps to himself, or a lock: they are not replaced. */
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  /** Puts a file in another's place, in one step. */
  interface Move {
    void move(Path from, Path to) throws IOException;
  }

  /**
   * Opens a store, creating its folder where there is none. A read-only one will do as long as
   * nothing is missing in it.
   *
   * @param warnings told of each record that is not used, in one sentence
   * @throws BadInputException if the folder cannot be created or looked into
   */
  public RunStore(Path folder, Consumer<String> warnings) {
    this(folder, warnings, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
  }

  RunStore(Path folder, Consumer<String> warnings, Move move) {
    this.folder = folder;
    this.warnings = warnings;
    this.move = move;
    try {
      Files.createDirectories(folder);
      forgetUnfinished();
    } catch (IOException e) {
      throw refused("cannot be opened", e);
    }
  }

  /** The record of that key for that spec, if there is a sound one. */
  Optional<RunRecord> read(String key, Run spec) {
    Path file = file(key);
    try {
      return Optional.of(RecordFile.read(file, spec));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (UnsoundRecordException e) {
      return setAside(file, spec, e.getMessage());
    } catch (UnreadableRecordException e) {
      unreadable.add(key);
      warnings.accept(
          Text.format(
              "Run record %s cannot be read (%s); it is left as it is, and its run is done again without being stored: make it readable for all who share the store.",
              file, e.getMessage()));
      return Optional.empty();
    }
  }

  /** Whether a folder has a sound record of that key for that spec; it is left as it is. */
  static boolean holds(Path folder, String key, Run spec) {
    try {
      RecordFile.read(folder.resolve(key + SUFFIX), spec);
      return true;
    } catch (NoSuchFileException | UnsoundRecordException | UnreadableRecordException e) {
      return false;
    }
  }

  /**
   * Writes a record unless there is a sound one of its run, which stays: the first wins.
   *
   * @throws IllegalStateException if that one is another, which no two of the same key may be
   * @throws BadInputException if the disk is full or read-only
   */
  public void keepFirst(String key, RunRecord record) {
    Optional<RunRecord> first = soundNow(file(key), record.spec());
    if (first.isEmpty()) {
      write(key, record);
    } else if (!first.get().sameResult(record)) {
      throw new IllegalStateException(
          Text.format(
              "The run %s was trained twice and gave other bits the second time, on %s: these machines do not compute alike, and no record of theirs is to be trusted beside another's.",
              record.spec(), record.provenance().machine()));
    }
  }

  /**
   * Writes a record whole or not at all; a file of its name that could not be read stays.
   *
   * @throws BadInputException if the disk is full or read-only
   */
  void write(String key, RunRecord record) {
    write(key, RecordFormat.bytes(record), record.spec());
  }

  /** The same for a record that {@link RecordFormat} has turned into bytes. */
  void write(String key, byte[] content, Run spec) {
    if (unreadable.contains(key)) {
      return;
    }
    Path unfinished = unfinished(key);
    try {
      Files.write(unfinished, content, StandardOpenOption.CREATE_NEW);
      // No fsync: what a power cut leaves half on the disk fails its digest and is done again.
      moveIntoPlace(unfinished, file(key), spec);
    } catch (IOException e) {
      throw refused("cannot take a record", forgetting(unfinished, e));
    }
  }

  /** A file that cannot be replaced may be the same record, just written by another process. */
  private void moveIntoPlace(Path unfinished, Path file, Run spec) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        move.move(unfinished, file);
        return;
      } catch (FileSystemException e) {
        if (soundNow(file, spec).isPresent()) {
          Files.delete(unfinished);
          return;
        }
        if (attempt == MAX_MOVES) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(FileSystemException cause) throws FileSystemException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cause;
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

  /**
   * Moves a file out of the way. Gives the record after all if another process has put a sound one
   * in the file's place meanwhile: then that one stays.
   */
  Optional<RunRecord> setAside(Path file, Run spec, String why) {
    Path target = folder.resolve(SET_ASIDE).resolve(file.getFileName() + "." + UUID.randomUUID());
    String where;
    try {
      Files.createDirectories(target.getParent());
      move.move(file, target);
      Optional<RunRecord> mended = soundNow(target, spec);
      if (mended.isPresent()) {
        move.move(target, file);
        return mended;
      }
      where = "moved to " + target;
    } catch (NoSuchFileException e) {
      where = "moved away by another process";
    } catch (IOException e) {
      where = "left in place (" + RecordFile.describe(e) + ")";
    }
    warnings.accept(
        Text.format(
            "Run record %s is not used: %s; it was %s, and its run is done again.",
            file, why, where));
    return Optional.empty();
  }

  private static Optional<RunRecord> soundNow(Path file, Run spec) {
    try {
      return Optional.of(RecordFile.read(file, spec));
    } catch (NoSuchFileException | UnsoundRecordException | UnreadableRecordException e) {
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
    return BadInput.of(
        cause,
        "The run store %s %s (%s); -Druns= takes a folder that can be written, with free space.",
        folder.toAbsolutePath(),
        what,
        RecordFile.describe(cause));
  }
}
