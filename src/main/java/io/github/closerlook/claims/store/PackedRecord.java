package io.github.closerlook.claims.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A record as it travels from one JVM to another: the bytes of its file, compressed. */
public final class PackedRecord {

  private PackedRecord() {}

  /** The bytes of a record. */
  public static byte[] of(RunRecord record) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(RecordFormat.bytes(record));
    } catch (IOException e) {
      throw new UncheckedIOException("no memory fails to be written", e);
    }
    return packed.toByteArray();
  }

  /**
   * The record of those bytes.
   *
   * @param spec of the run that it is to be of
   * @throws IllegalStateException if it is not a sound record of that run
   */
  public static RunRecord open(byte[] packed, Run spec) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return RecordFile.sound(zip.readAllBytes(), spec);
    } catch (IOException | UnsoundRecordException e) {
      throw new IllegalStateException(
          FailedRuns.sentence(spec, "its record came damaged: " + e.getMessage()), e);
    }
  }
}
