package io.github.closerlook.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What became of a run on an executor, as it travels back. A failure is a value too: Spark would
 * repeat the run wherever there is room, and give up all others with it in the end.
 *
 * @param kind of outcome
 * @param executor Spark's id of it
 * @param host that the executor is on
 * @param slot which of the executor's cores, from 1
 * @param message why there is no record; empty if there is one
 * @param record compressed, see {@link io.github.closerlook.claims.store.PackedRecord}; empty if
 *     there is none
 */
record Outcome(Kind kind, String executor, String host, int slot, String message, byte[] record) {

  enum Kind {
    /** A record to be written by the driver. */
    TRAINED,
    /** A record that the executor has written to the store. */
    STORED,
    /** The run failed; it may do better elsewhere. */
    FAILED,
    /** Nothing was trained: this executor would give another record than the one asked for. */
    UNLIKE
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(kind.ordinal());
      out.writeUTF(executor);
      out.writeUTF(host);
      out.writeInt(slot);
      out.writeUTF(message);
      out.writeInt(record.length);
      out.write(record);
    } catch (IOException e) {
      throw new UncheckedIOException("no memory fails to be written", e);
    }
    return bytes.toByteArray();
  }

  static Outcome of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Kind kind = Kind.values()[in.readByte()];
      String executor = in.readUTF();
      String host = in.readUTF();
      int slot = in.readInt();
      String message = in.readUTF();
      byte[] record = new byte[in.readInt()];
      in.readFully(record);
      return new Outcome(kind, executor, host, slot, message, record);
    } catch (IOException e) {
      throw new UncheckedIOException("an outcome that came damaged", e);
    }
  }

  /** Who trained it, for the reader. */
  String worker() {
    return executor + "." + slot + " " + host;
  }
}
