package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file of unsigned bytes in the IDX format, MNIST's own: two zero bytes, the element type (08),
 * the number of dimensions, each dimension's size as four big-endian bytes, then the values, last
 * dimension fastest.
 *
 * @param name what messages call the file
 * @param shape the dimensions' sizes, such as [examples, height, width]
 * @param values the unsigned bytes, row-major, not copied
 * @param sha256 SHA-256 of the uncompressed file, header included, in hexadecimal
 */
public record IdxFile(String name, List<Integer> shape, byte[] values, String sha256) {
  private static final int UNSIGNED_BYTE = 0x08;

  /** The JVM's longest array is a few bytes short of the largest int. */
  private static final long MAX_VALUES = Integer.MAX_VALUE - 8L;

  public IdxFile {
    shape = List.copyOf(shape);
  }

  /** Reads a file of this many dimensions, gzipped or not. */
  public static IdxFile read(Path file, int dimensions) {
    DataFile.requireRegular(file, "in the IDX format, plain or gzipped");
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in, dimensions);
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  /** Reads a stream to its end; whether it is gzipped is told from its first two bytes. */
  public static IdxFile read(String name, InputStream in, int dimensions) {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    try {
      InputStream content = new DigestInputStream(decompressed(in), sha256);
      List<Integer> shape = readHeader(name, content, dimensions);
      byte[] values = readValues(name, content, shape);
      return new IdxFile(name, shape, values, Hex.encodeHexString(sha256.digest()));
    } catch (EOFException e) {
      throw new BadInputException(
          name + ": the gzip data ends early; expected a complete gzip file", e);
    } catch (ZipException e) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: starts like gzip but cannot be decompressed (%s); expected an intact gzip file",
              name,
              e.getMessage()),
          e);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    boolean gzipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return gzipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  private static List<Integer> readHeader(String name, InputStream in, int dimensions)
      throws IOException {
    byte[] magic = in.readNBytes(4);
    if (magic.length < 4) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: only %d bytes long; expected an IDX header of %d bytes and its values",
              name,
              magic.length,
              4 + 4 * dimensions));
    }
    if (magic[0] != 0 || magic[1] != 0) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: starts with bytes %s; expected an IDX file, which starts with 00 00 08 %02x",
              name,
              HexFormat.ofDelimiter(" ").formatHex(magic),
              dimensions));
    }
    if (magic[2] != UNSIGNED_BYTE) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: has IDX element type %02x; expected 08 (unsigned byte)",
              name,
              magic[2]));
    }
    int found = Byte.toUnsignedInt(magic[3]);
    if (found != dimensions) {
      throw new BadInputException(
          String.format(
              Locale.ROOT, "%s: has %d dimensions; expected %d", name, found, dimensions));
    }
    return readSizes(name, in, dimensions);
  }

  private static List<Integer> readSizes(String name, InputStream in, int dimensions)
      throws IOException {
    byte[] bytes = in.readNBytes(Integer.BYTES * dimensions);
    if (bytes.length < Integer.BYTES * dimensions) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: ends within its header, after %d bytes; expected a header of %d bytes",
              name,
              4 + bytes.length,
              4 + 4 * dimensions));
    }
    ByteBuffer sizes = ByteBuffer.wrap(bytes);
    List<Integer> shape = new ArrayList<>();
    long values = 1;
    while (sizes.hasRemaining()) {
      int size = sizes.getInt();
      // Below 2^31 times below 2^32: no overflow before the check.
      values *= Integer.toUnsignedLong(size);
      if (size <= 0 || values > MAX_VALUES) {
        throw new BadInputException(
            String.format(
                Locale.ROOT,
                "%s: dimension %d has size %d; expected sizes from 1, and at most %d values in all",
                name,
                shape.size() + 1,
                Integer.toUnsignedLong(size),
                MAX_VALUES));
      }
      shape.add(size);
    }
    return shape;
  }

  private static byte[] readValues(String name, InputStream in, List<Integer> shape)
      throws IOException {
    int announced = shape.stream().reduce(1, Math::multiplyExact);
    DataFile.requireRoom(name, announced);
    byte[] values = new byte[announced];
    int read = in.readNBytes(values, 0, announced);
    if (read < announced) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: truncated: %d bytes of values; expected %d for shape %s",
              name,
              read,
              announced,
              shape));
    }
    // Reading past the end also makes gzip check its own checksum.
    if (in.read() != -1) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: goes on after its values; expected exactly %d bytes of values for shape %s",
              name,
              announced,
              shape));
    }
    return values;
  }

  private static BadInputException unreadable(String name, IOException e) {
    return new BadInputException(
        String.format(
            Locale.ROOT,
            "%s: cannot be read (%s); expected a readable IDX file",
            name,
            e.getClass().getSimpleName()),
        e);
  }

  @Override
  public String toString() {
    return name + " " + shape;
  }
}
