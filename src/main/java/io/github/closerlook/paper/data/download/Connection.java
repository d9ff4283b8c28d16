package io.github.closerlook.paper.data.download;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One answer of a site: a file's bytes, from where it was asked to begin or from the first. */
final class Connection implements AutoCloseable {
  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int SERVER_ERRORS = 500;

  /** Such as {@code bytes 500-999/1000}; a refusal has a star in place of the positions. */
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(?:(\\d{1,18})|\\*)");

  private final RemoteFile file;
  private final PatientReader body;
  private final long start;
  private final long total;

  private Connection(RemoteFile file, PatientReader body, long start, long total) {
    this.file = file;
    this.body = body;
    this.start = start;
    this.total = total;
  }

  /** Asks for a file from this byte on; a site that cannot do that begins anew. */
  static Connection open(HttpClient client, RemoteFile file, long from, Duration patience)
      throws TransferException {
    HttpResponse<InputStream> response = send(client, file, from, patience);
    PatientReader body = new PatientReader(response.body(), patience);
    String range = response.headers().firstValue("Content-Range").orElse("");
    Matcher matcher = CONTENT_RANGE.matcher(range);
    boolean understood = matcher.matches();
    long start = understood && matcher.group(1) != null ? Long.parseLong(matcher.group(1)) : -1;
    long total = understood && matcher.group(2) != null ? Long.parseLong(matcher.group(2)) : -1;
    int status = response.statusCode();
    if (status == OK) {
      long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      return new Connection(file, body, 0, length);
    }
    if (status == PARTIAL_CONTENT && start == from) {
      return new Connection(file, body, from, total);
    }
    discard(body);
    if (status == RANGE_NOT_SATISFIABLE && from > 0 && total == from) {
      // All of it is here already: the build was stopped just before it would have been renamed.
      return new Connection(
          file, new PatientReader(InputStream.nullInputStream(), patience), from, total);
    }
    if (from > 0 && (status == PARTIAL_CONTENT || status == RANGE_NOT_SATISFIABLE)) {
      return open(client, file, 0, patience);
    }
    if (status >= SERVER_ERRORS) {
      throw new TransferException.Cut(Text.format("%s answers %d", file, status), null);
    }
    throw new TransferException.Refused(Text.format("%s answers %d", file, status));
  }

  private static HttpResponse<InputStream> send(
      HttpClient client, RemoteFile file, long from, Duration patience) throws TransferException {
    HttpRequest.Builder request = HttpRequest.newBuilder(file.uri()).timeout(patience);
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new TransferException.Cut(Text.format("%s cannot be reached (%s)", file, said(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransferException.Refused(file + " was interrupted");
    }
  }

  /** The position in the file of the first byte that comes. */
  long start() {
    return start;
  }

  /** The whole file's length in bytes, -1 if the site does not say. */
  long total() {
    return total;
  }

  /** As {@link InputStream#read(byte[])}. */
  int read(byte[] buffer) throws TransferException {
    try {
      return body.read(buffer);
    } catch (InterruptedIOException e) {
      throw new TransferException.Refused(file + " was interrupted");
    } catch (IOException e) {
      throw new TransferException.Cut(Text.format("%s was cut off (%s)", file, said(first(e))), e);
    }
  }

  @Override
  public void close() {
    discard(body);
  }

  private static void discard(PatientReader body) {
    try {
      body.close();
    } catch (IOException e) {
      // What was wanted of it has been read.
    }
  }

  /** The client says no more than that its stream is closed; what closed it is the cause. */
  private static Throwable first(Throwable e) {
    return e.getCause() == null ? e : first(e.getCause());
  }

  private static String said(Throwable e) {
    String name = e.getClass().getSimpleName();
    return e.getMessage() == null ? name : name + ": " + e.getMessage();
  }
}
