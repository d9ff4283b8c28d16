package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.Text;
import java.util.function.Consumer;

/** How far the download of one file has come, told at each tenth. */
final class TransferProgress {
  private static final double MEGABYTE = 1e6;

  private final String name;
  private final Consumer<String> lines;
  private long tenthsTold;

  TransferProgress(String name, Consumer<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * @param total -1 if the server does not say; then nothing is told
   */
  void reached(long bytes, long total) {
    if (total <= 0) {
      return;
    }
    long tenths = bytes * 10 / total;
    if (tenths > tenthsTold) {
      tenthsTold = tenths;
      lines.accept(
          Text.format("%s: %d %% of %.1f MB downloaded", name, tenths * 10, total / MEGABYTE));
    }
  }
}
