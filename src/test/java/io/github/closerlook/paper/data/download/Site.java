package io.github.closerlook.paper.data.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.codec.digest.DigestUtils;

/** A site on this machine whose one file is answered as a test wants. */
final class Site implements AutoCloseable {
  /** How one request is answered. */
  interface Answer {
    void to(HttpExchange exchange, byte[] file) throws IOException;
  }

  /** The {@code Range} of each request, "all" for none. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Answer> answers = new ArrayDeque<>();
  private byte[] file;

  /**
   * @param answers to the first requests; later ones get the file, whole or from where they ask
   */
  Site(byte[] file, Answer... answers) {
    this.file = file;
    this.answers.addAll(List.of(answers));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer answer;
    byte[] now;
    synchronized (this) {
      String range = exchange.getRequestHeaders().getFirst("Range");
      asked.add(range == null ? "all" : range);
      answer = answers.isEmpty() ? Site::ranged : answers.remove();
      now = file;
    }
    try (exchange) {
      answer.to(exchange, now);
    }
  }

  /** This site's file with the digest it has now. */
  RemoteFile file(String name) {
    return file(name, sha256(file));
  }

  RemoteFile file(String name, String sha256) {
    return file(name, file.length, sha256);
  }

  RemoteFile file(String name, long length, String sha256) {
    return RemoteFile.of(
        Text.format("http://127.0.0.1:%d/folder/%s", server.getAddress().getPort(), name),
        length,
        sha256);
  }

  /** The whole file, whatever was asked for. */
  static void whole(HttpExchange exchange, byte[] file) throws IOException {
    exchange.sendResponseHeaders(200, file.length);
    exchange.getResponseBody().write(file);
  }

  /** As servers do that know ranges. */
  static void ranged(HttpExchange exchange, byte[] file) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      whole(exchange, file);
      return;
    }
    int from = Integer.parseInt(range.replaceAll("\\D", ""));
    if (from >= file.length) {
      exchange.getResponseHeaders().add("Content-Range", "bytes */" + file.length);
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    exchange
        .getResponseHeaders()
        .add("Content-Range", Text.format("bytes %d-%d/%d", from, file.length - 1, file.length));
    exchange.sendResponseHeaders(206, file.length - from);
    exchange.getResponseBody().write(file, from, file.length - from);
  }

  /** Announces the whole file, and hangs up after this many bytes. */
  static Answer cutAfter(int bytes) {
    return (exchange, file) -> {
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(Arrays.copyOf(file, bytes));
      exchange.getResponseBody().flush();
    };
  }

  static Answer status(int code) {
    return (exchange, file) -> exchange.sendResponseHeaders(code, -1);
  }

  static String sha256(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
