package io.github.closerlook.claims.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A record as the bytes of its file: a header line with the format and the SHA-256 of the rest,
 * then the record as JSON.
 *
 * <p>The digest is what tells half a record, or one with a flipped bit, from a whole one; JSON
 * alone would let a changed digit pass. It is no signature: whoever can write a store can compute
 * it, and forge verdicts.
 */
final class RecordFormat {

  /** Changes with the layout of a record; older ones are set aside. */
  private static final int FORMAT = 1;

  private static final String HEADER = "closer-look run record, format ";

  private RecordFormat() {}

  static byte[] bytes(RunRecord record) {
    try {
      byte[] body = Json.CANONICAL.writeValueAsBytes(record);
      byte[] header =
          (header(FORMAT) + DigestUtils.sha256Hex(body) + "\n").getBytes(StandardCharsets.UTF_8);
      byte[] content = Arrays.copyOf(header, header.length + body.length);
      System.arraycopy(body, 0, content, header.length, body.length);
      return content;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the record of " + record.spec(), e);
    }
  }

  /**
   * The record of a file's bytes, every bit of it as it was written.
   *
   * @param type of the run that it is of
   */
  static RunRecord parse(byte[] content, Class<? extends Run> type) throws UnsoundRecordException {
    int end = 0;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    String header = new String(content, 0, end, StandardCharsets.UTF_8);
    if (!header.startsWith(HEADER)) {
      throw new UnsoundRecordException("it does not start as a run record does");
    }
    if (!header.startsWith(header(FORMAT))) {
      throw new UnsoundRecordException("it is of another format than " + FORMAT);
    }
    byte[] body = Arrays.copyOfRange(content, Math.min(end + 1, content.length), content.length);
    if (!header.equals(header(FORMAT) + DigestUtils.sha256Hex(body))) {
      throw new UnsoundRecordException("its content does not match its digest");
    }
    try {
      RunRecord record = Json.records(type).readValue(body);
      if (record == null) {
        throw new UnsoundRecordException("it is empty");
      }
      return record;
    } catch (IOException e) {
      throw new UnsoundRecordException(
          "it cannot be understood: " + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private static String header(int format) {
    return HEADER + format + ", sha256 ";
  }
}
