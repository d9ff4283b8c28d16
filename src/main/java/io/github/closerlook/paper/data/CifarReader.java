package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Reads colour images in CIFAR-10's binary format: records of one label byte, 0 to 9, and 3,072
 * pixel bytes, the red, green and blue planes of 32 rows by 32 columns. A file has any number of
 * records, and nothing else.
 *
 * <p>Of each image the middle 28x28 pixels are kept: the paper crops 2 pixels from every side
 * (section 2).
 */
final class CifarReader {
  static final int CLASSES = 10;
  static final int RECORD_BYTES = 1 + 3 * 32 * 32;

  /** An image as it is kept, without its border. */
  static final ImageShape CROPPED = new ImageShape(3, 28, 28);

  private static final int FULL_SIDE = 32;
  private static final int BORDER = 2;

  /**
   * All that fit into one array of pixels, whose longest is a few bytes short of the largest int.
   */
  private static final long MAX_RECORDS = (Integer.MAX_VALUE - 8L) / CROPPED.features();

  private final byte[] labels;
  private final byte[] pixels;
  private int next;

  private CifarReader(int records) {
    labels = new byte[records];
    pixels = new byte[records * CROPPED.features()];
  }

  /** The images of these files, one after another, as one set. */
  static ImageSet read(String name, List<Path> files) {
    long[] records = files.stream().mapToLong(CifarReader::records).toArray();
    long all = 0;
    for (int i = 0; i < records.length; i++) {
      all += records[i];
      if (all > MAX_RECORDS) {
        throw new BadInputException(
            String.format(
                Locale.ROOT,
                "%s: with its %d records %s has %d images; expected at most %d",
                files.get(i),
                records[i],
                name,
                all,
                MAX_RECORDS));
      }
    }
    DataFile.requireRoom(name + " in " + files.get(0).getParent(), all * CROPPED.features());
    CifarReader reader = new CifarReader((int) all);
    StringBuilder digests = new StringBuilder();
    for (int i = 0; i < records.length; i++) {
      digests.append(reader.append(files.get(i), records[i])).append('\n');
    }
    return new ImageSet(
        name,
        CROPPED,
        CLASSES,
        reader.pixels,
        reader.labels,
        DigestUtils.sha256Hex(digests.toString()));
  }

  private static long records(Path file) {
    DataFile.requireRegular(file, "in CIFAR-10's binary format");
    long size;
    try {
      size = Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (size == 0) {
      throw new BadInputException(
          String.format(
              Locale.ROOT, "%s: is empty; expected records of %d bytes", file, RECORD_BYTES));
    }
    if (size % RECORD_BYTES != 0) {
      throw cutRecord(file, size);
    }
    return size / RECORD_BYTES;
  }

  /** Takes in one file and gives its SHA-256. */
  private String append(Path file, long records) {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    byte[] record = new byte[RECORD_BYTES];
    try (InputStream in =
        new DigestInputStream(
            new BufferedInputStream(Files.newInputStream(file), 1 << 16), sha256)) {
      for (long i = 0; i < records; i++) {
        long offset = i * RECORD_BYTES;
        int read = in.readNBytes(record, 0, RECORD_BYTES);
        if (read < RECORD_BYTES) {
          throw cutRecord(file, offset + read);
        }
        take(record, file, offset);
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    return Hex.encodeHexString(sha256.digest());
  }

  private void take(byte[] record, Path file, long offset) {
    int label = Byte.toUnsignedInt(record[0]);
    if (label >= CLASSES) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: byte %d, the label of image %d, is %d; expected 0 to %d",
              file,
              offset,
              offset / RECORD_BYTES,
              label,
              CLASSES - 1));
    }
    labels[next] = record[0];
    int to = next * CROPPED.features();
    for (int channel = 0; channel < CROPPED.channels(); channel++) {
      for (int row = 0; row < CROPPED.height(); row++) {
        int fullRow = channel * FULL_SIDE + BORDER + row;
        System.arraycopy(record, 1 + fullRow * FULL_SIDE + BORDER, pixels, to, CROPPED.width());
        to += CROPPED.width();
      }
    }
    next++;
  }

  private static BadInputException cutRecord(Path file, long size) {
    long whole = size - size % RECORD_BYTES;
    return new BadInputException(
        String.format(
            Locale.ROOT,
            "%s: the record at byte %d has %d bytes; expected records of %d bytes each",
            file,
            whole,
            size - whole,
            RECORD_BYTES));
  }

  private static BadInputException unreadable(Path file, IOException e) {
    return new BadInputException(
        String.format(
            Locale.ROOT,
            "%s: cannot be read (%s); expected a readable file in CIFAR-10's binary format",
            file,
            e.getClass().getSimpleName()),
        e);
  }
}
