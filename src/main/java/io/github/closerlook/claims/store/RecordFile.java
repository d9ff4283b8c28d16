package io.github.closerlook.claims.store;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Reads what lies under a record's name. A store may be shared, so that can be anything: a pipe,
 * which would be waited for without end, or a file larger than the memory.
 */
final class RecordFile {

  /** A thousand times the largest record of any study here; a value takes some 20 bytes. */
  static final int MAX_BYTES = 1 << 26;

  private RecordFile() {}

  /**
   * The record of that file, if it is a sound one of that run.
   *
   * @throws UnsoundRecordException if it was read, and found to be none
   * @throws UnreadableRecordException if it cannot be read by this process
   */
  static RunRecord read(Path file, Run spec)
      throws NoSuchFileException, UnsoundRecordException, UnreadableRecordException {
    return sound(content(file), spec);
  }

  /**
   * The record of a file's bytes.
   *
   * @throws UnsoundRecordException if they are not those of a sound record of that run
   */
  static RunRecord sound(byte[] content, Run spec) throws UnsoundRecordException {
    RunRecord record = RecordFormat.parse(content, spec.getClass());
    if (!record.spec().equals(spec)) {
      throw new UnsoundRecordException("it is of another run: " + record.spec());
    }
    requireSeries(record);
    return record;
  }

  /** A digest tells what was written, not that it is what the probes leave. */
  private static void requireSeries(RunRecord record) throws UnsoundRecordException {
    SortedMap<String, SeriesLength> wanted = record.spec().series();
    if (!record.series().keySet().equals(wanted.keySet())) {
      throw new UnsoundRecordException(
          Text.format(
              "it has the series %s; its run gives %s", record.series().keySet(), wanted.keySet()));
    }
    for (Map.Entry<String, SeriesLength> series : wanted.entrySet()) {
      int length = record.series(series.getKey()).length;
      if (!series.getValue().allows(length)) {
        throw new UnsoundRecordException(
            Text.format(
                "its series %s has %d values; its run gives %s",
                series.getKey(), length, series.getValue()));
      }
    }
  }

  private static byte[] content(Path file)
      throws NoSuchFileException, UnsoundRecordException, UnreadableRecordException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new UnsoundRecordException(
            Files.isDirectory(file) ? "it is a folder" : "it is no regular file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] content = in.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
          throw new UnsoundRecordException("it is longer than " + MAX_BYTES + " bytes");
        }
        return content;
      }
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      throw new UnreadableRecordException(describe(e));
    }
  }

  /** Some messages of java.nio are the bare file name; the kind of error is in the class then. */
  static String describe(IOException cause) {
    if (cause instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    String kind = cause.getClass().getSimpleName().replace("Exception", "");
    return kind.equals("IO") || kind.equals("FileSystem")
        ? cause.getMessage()
        : kind.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
