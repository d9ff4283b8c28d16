package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a response's body with a limit on each read. Java's HTTP client has none: its timeout ends
 * with the headers, and a server that falls silent would be waited for forever.
 */
final class PatientReader implements AutoCloseable {
  private final InputStream body;
  private final Duration patience;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "download");
            thread.setDaemon(true);
            return thread;
          });

  PatientReader(InputStream body, Duration patience) {
    this.body = body;
    this.patience = patience;
  }

  /** As {@link InputStream#read(byte[])}. */
  int read(byte[] buffer) throws IOException {
    try {
      return reader.submit(() -> body.read(buffer)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException(Text.format("nothing came for %d s", patience.toSeconds()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** Ends a read that is still waiting, too. */
  @Override
  public void close() throws IOException {
    reader.shutdown();
    body.close();
  }
}
