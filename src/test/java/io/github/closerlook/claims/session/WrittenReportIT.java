package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Allure report that this build wrote, as it is handed out. Runs when all claims are judged.
 */
class WrittenReportIT {

  private static final Path REPORT = Path.of("reports", "latest", "index.html");

  /** What goes through most mail, and opens without a wait. */
  private static final long MAX_BYTES = 4_000_000;

  /** On a machine that does nothing else; seen: 700. */
  private static final double MAX_MILLISECONDS = 3000;

  /** For the browser to start, and to open it three times, on a machine that is busy. */
  private static final int MAX_SECONDS = 120;

  @Test
  void should_be_small_enough_to_be_sent_and_call_nobody() throws Exception {
    assertThat(REPORT).isNotEmptyFile();
    assertThat(Files.size(REPORT)).isLessThan(MAX_BYTES);
    assertThat(Files.readString(REPORT)).doesNotContain("googletagmanager.com/gtag/js");
  }

  @Test
  void should_open_in_three_seconds_and_show_verdicts_before_tests(@TempDir Path folder)
      throws Exception {
    double before = slowdown();
    JsonNode opened = open(Browser.onThisMachine(folder));
    double slowdown = Math.max(before, slowdown());

    // The quickest of some: a wait for another program's work is none of the report's.
    double quickest =
        StreamSupport.stream(opened.path("milliseconds").spliterator(), false)
            .mapToDouble(JsonNode::asDouble)
            .min()
            .orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "The Allure report opens in %.0f ms, where others make all take %.1f times as long.%n",
        quickest,
        slowdown);
    assertThat(quickest).isPositive().isLessThan(MAX_MILLISECONDS * slowdown);
    assertThat(opened.path("overview").asText())
        .contains("comparisons", "reproduced", "weaker", "absent", "contrary", "inconclusive")
        .contains("are as expected: each found what was accepted")
        .doesNotContain("100%");
  }

  /** How many times as long as alone a thread takes now, others having the processor too. */
  private static double slowdown() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long startOfOwn = threads.getCurrentThreadCpuTime();
    long own;
    do {
      own = threads.getCurrentThreadCpuTime() - startOfOwn;
    } while (own < 200_000_000);
    return Math.max(1, (System.nanoTime() - start) / (double) own);
  }

  /** Opens the report in a page that measures, over HTTP, so that the one may look at the other. */
  private static JsonNode open(Browser browser) throws Exception {
    CompletableFuture<byte[]> result = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange;
              InputStream measuring =
                  WrittenReportIT.class.getResourceAsStream("open-report.html")) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
              result.complete(sent);
            }
            byte[] page =
                exchange.getRequestURI().getPath().equals("/report")
                    ? Files.readAllBytes(REPORT)
                    : measuring.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    server.start();
    Process process =
        browser
            .showing("http://127.0.0.1:" + server.getAddress().getPort() + "/")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return JsonMapper.builder().build().readTree(result.get(MAX_SECONDS, TimeUnit.SECONDS));
    } finally {
      process.destroy();
      process.waitFor(MAX_SECONDS, TimeUnit.SECONDS);
      server.stop(0);
    }
  }
}
