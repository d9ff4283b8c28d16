package io.github.closerlook.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.data.Digests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A folder of run records, one file each, named by {@link RunKey}. Several processes may read and
 * write one store at the same time.
 *
 * <p>A record is written to a file of its own name and moved into place when it is whole, so a
 * reader never sees half a record, whenever the writer is killed. A file is two lines: a header
 * with format and SHA-256 of the rest, then the record. What does not match its header, its name or
 * its spec is moved to {@code set-aside/} with a warning and its run is done again.
 */
public final class RunStore {

  /** Changes with the layout of a record; older ones are set aside. */
  private static final int FORMAT = 1;

  private static final String HEADER = "closer-look run record, format ";
  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = ".unfinished";

  /** No write takes as long: what is older was left by a process that was killed. */
  private static final Duration LONGEST_WRITE = Duration.ofHours(1);

  private final Path folder;
  private final Consumer<String> warnings;

  /**
   * Opens a store, creating its folder where there is none.
   *
   * @param warnings told of each record that is set aside, in one sentence
   * @throws BadInputException if the folder cannot be created
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
    Path file = folder.resolve(key + SUFFIX);
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      warnings.accept("Run record " + file + " cannot be read (" + e + "); its run is done again.");
      return Optional.empty();
    }
    try {
      RunRecord record = parse(content);
      if (!record.spec().equals(spec)) {
        throw new DamagedRecord("it is of another run: " + record.spec());
      }
      return Optional.of(record);
    } catch (DamagedRecord e) {
      setAside(file, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Writes a record whole or not at all.
   *
   * @throws BadInputException if the disk is full or read-only
   */
  void write(String key, RunRecord record) {
    Path unfinished = folder.resolve(key + "." + UUID.randomUUID() + UNFINISHED);
    try {
      Files.write(unfinished, format(record), StandardOpenOption.CREATE_NEW);
      // No fsync: what a power cut leaves half on the disk fails its digest and is done again.
      Files.move(unfinished, folder.resolve(key + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      try {
        Files.deleteIfExists(unfinished);
      } catch (IOException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw refused("cannot take a record", e);
    }
  }

  static byte[] format(RunRecord record) {
    try {
      byte[] body = Json.CANONICAL.writeValueAsBytes(record);
      byte[] header =
          (header(FORMAT) + Digests.sha256Hex(body) + "\n").getBytes(StandardCharsets.UTF_8);
      byte[] content = Arrays.copyOf(header, header.length + body.length);
      System.arraycopy(body, 0, content, header.length, body.length);
      return content;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the record of " + record.spec(), e);
    }
  }

  private static String header(int format) {
    return HEADER + format + ", sha256 ";
  }

  private static RunRecord parse(byte[] content) throws DamagedRecord {
    int end = 0;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    String header = new String(content, 0, end, StandardCharsets.UTF_8);
    if (!header.startsWith(HEADER)) {
      throw new DamagedRecord("it does not start as a run record does");
    }
    if (!header.startsWith(header(FORMAT))) {
      throw new DamagedRecord("it is of another format than " + FORMAT);
    }
    byte[] body = Arrays.copyOfRange(content, Math.min(end + 1, content.length), content.length);
    if (!header.equals(header(FORMAT) + Digests.sha256Hex(body))) {
      throw new DamagedRecord("its content does not match its digest");
    }
    try {
      return Json.CANONICAL.readValue(body, RunRecord.class);
    } catch (IOException e) {
      throw new DamagedRecord(
          "it cannot be understood: " + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private void setAside(Path file, String why) {
    Path target = folder.resolve("set-aside").resolve(file.getFileName() + "." + UUID.randomUUID());
    String where;
    try {
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      where = "moved to " + target;
    } catch (NoSuchFileException e) {
      where = "moved away by another process";
    } catch (IOException e) {
      where = "left in place (" + e + ")";
    }
    warnings.accept(
        "Run record %s is not used: %s; it was %s, and its run is done again."
            .formatted(file, why, where));
  }

  private void forgetUnfinished() throws IOException {
    Instant oldest = Instant.now().minus(LONGEST_WRITE);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).compareTo(FileTime.from(oldest)) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private BadInputException refused(String what, IOException cause) {
    return new BadInputException(
        "The run store %s %s (%s); -Druns= takes a folder that can be written, with free space."
            .formatted(folder.toAbsolutePath(), what, describe(cause)),
        cause);
  }

  /** Some messages of java.nio are the bare file name; the kind of error is in the class then. */
  private static String describe(IOException cause) {
    String kind = cause.getClass().getSimpleName().replace("Exception", "");
    return kind.equals("IO") || kind.equals("FileSystem")
        ? cause.getMessage()
        : kind + " " + cause.getMessage();
  }

  private static final class DamagedRecord extends Exception {
    private static final long serialVersionUID = 1;

    DamagedRecord(String message) {
      super(message);
    }
  }
}
