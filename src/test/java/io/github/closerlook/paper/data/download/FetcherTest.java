package io.github.closerlook.paper.data.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.closerlook.paper.run.ChildJvm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FetcherTest {
  private static final byte[] CONTENT = content(300_000, 1);

  @TempDir Path folder;

  private final List<String> lines = new ArrayList<>();
  private final Fetcher fetcher = new Fetcher(lines::add);
  private Path target;
  private Path part;

  @BeforeEach
  void nameFiles() {
    target = folder.resolve("file.bin");
    part = folder.resolve("file.bin.part");
  }

  private static byte[] content(int length, int step) {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) (i * step % 251);
    }
    return content;
  }

  @Test
  void should_put_a_file_there_and_tell_each_tenth_of_the_way_once() throws Exception {
    try (Site site = new Site(CONTENT)) {
      fetcher.fetch(site.file("file.bin"), target);
    }
    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(part).doesNotExist();
    assertThat(lines)
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(10)
        .endsWith("file.bin: 100 % of 0.3 MB downloaded");
  }

  @Test
  void should_go_on_where_the_connection_was_cut() throws Exception {
    try (Site site = new Site(CONTENT, Site.cutAfter(250_000))) {
      fetcher.fetch(site.file("file.bin"), target);

      assertThat(site.asked).hasSize(2).first().isEqualTo("all");
      // The last few of the bytes that were sent are lost with the connection.
      assertThat(site.asked.get(1)).matches("bytes=[12]\\d{5}-");
    }
    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void should_keep_what_came_for_the_next_run() throws Exception {
    Site.Answer fault = Site.status(503);
    try (Site site = new Site(CONTENT, Site.cutAfter(250_000), fault, fault, fault)) {
      RemoteFile file = site.file("file.bin");

      assertThatThrownBy(() -> fetcher.fetch(file, target))
          .isInstanceOf(TransferException.Cut.class);
      assertThat(Files.size(part)).isBetween(100_000L, 250_000L);
      assertThat(target).doesNotExist();

      fetcher.fetch(file, target);
    }
    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void should_say_how_a_connection_ended() {
    Site.Answer cut = Site.cutAfter(0);
    try (Site site = new Site(CONTENT, cut, cut, cut)) {
      RemoteFile file = site.file("file.bin");

      // Whether the JDK's client has begun with the body when the end comes is a matter of time.
      assertThatThrownBy(() -> fetcher.fetch(file, target))
          .isInstanceOf(TransferException.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageMatching("(?s).*(EOFException|bytes received: 0).*");
    }
  }

  @Test
  void should_go_on_with_what_an_earlier_run_left() throws Exception {
    Files.write(part, Arrays.copyOf(CONTENT, 123_456));
    try (Site site = new Site(CONTENT)) {
      fetcher.fetch(site.file("file.bin"), target);

      assertThat(site.asked).containsExactly("bytes=123456-");
    }
    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(lines).first().isNotEqualTo("file.bin: 10 % of 0.3 MB downloaded");
  }

  @Test
  void should_begin_anew_when_the_site_knows_no_ranges() throws Exception {
    Files.write(part, content(123_456, 7));
    try (Site site = new Site(CONTENT, Site::whole)) {
      fetcher.fetch(site.file("file.bin"), target);

      assertThat(site.asked).containsExactly("bytes=123456-");
    }
    assertThat(target).hasBinaryContent(CONTENT);
  }

  static Stream<Arguments> left() {
    return Stream.of(
        // The longer rest of the old file has to go, too.
        arguments(named("a longer file", content(400_000, 7)), List.of("bytes=400000-", "all")),
        arguments(named("a changed file", content(1000, 7)), List.of("bytes=1000-", "all")),
        arguments(named("all of it", CONTENT), List.of("bytes=300000-")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("left")
  void should_ask_for_what_is_missing_and_begin_anew_where_that_does_not_fit(
      byte[] left, List<String> asked) throws Exception {
    Files.write(part, left);
    try (Site site = new Site(CONTENT)) {
      fetcher.fetch(site.file("file.bin"), target);

      assertThat(site.asked).containsExactlyElementsOf(asked);
    }
    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void should_refuse_a_wrong_digest_and_keep_nothing() throws Exception {
    try (Site site = new Site(CONTENT)) {
      RemoteFile file = site.file("file.bin", "0123456789abcdef".repeat(4));

      assertThatThrownBy(() -> fetcher.fetch(file, target))
          .isInstanceOf(TransferException.Refused.class)
          .hasMessage(
              "%s has the SHA-256 %s, not %s as published",
              file, Site.sha256(CONTENT), "0123456789abcdef".repeat(4));
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void should_ask_once_for_a_file_that_is_not_there() {
    try (Site site = new Site(CONTENT, Site.status(404))) {
      RemoteFile file = site.file("file.bin");

      assertThatThrownBy(() -> fetcher.fetch(file, target))
          .isInstanceOf(TransferException.Refused.class)
          .hasMessage("%s answers 404", file);
      assertThat(site.asked).hasSize(1);
    }
    assertThat(target).doesNotExist();
  }

  @Test
  void should_ask_again_when_the_site_has_a_fault() throws Exception {
    try (Site site = new Site(CONTENT, Site.status(503), Site.status(500))) {
      fetcher.fetch(site.file("file.bin"), target);
    }
    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void should_give_up_after_three_connections_that_bring_nothing_new() {
    try (Site site =
        new Site(CONTENT, Site.status(503), Site.status(503), Site.status(503), Site::whole)) {
      RemoteFile file = site.file("file.bin");

      assertThatThrownBy(() -> fetcher.fetch(file, target))
          .isInstanceOf(TransferException.Cut.class)
          .hasMessage("%s answers 503", file);
      assertThat(site.asked).hasSize(3);
    }
  }

  @Test
  void should_say_when_nobody_answers() {
    Site site = new Site(CONTENT);
    RemoteFile file = site.file("file.bin");
    site.close();

    assertThatThrownBy(() -> fetcher.fetch(file, target))
        .isInstanceOf(TransferException.Cut.class)
        .hasMessage("%s cannot be reached (ConnectException)", file);
  }

  @Test
  void should_not_wait_for_a_site_that_falls_silent() {
    CountDownLatch end = new CountDownLatch(1);
    Site.Answer silent =
        (exchange, file) -> {
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file, 0, 1000);
          exchange.getResponseBody().flush();
          await(end);
        };
    // More than it takes, should a slow machine not get through to the first thousand bytes.
    Site.Answer[] always = Collections.nCopies(9, silent).toArray(Site.Answer[]::new);
    try (Site site = new Site(CONTENT, always)) {
      Fetcher impatient = new Fetcher(lines::add, Duration.ofMillis(100));

      assertThatThrownBy(() -> impatient.fetch(site.file("file.bin"), target))
          .isInstanceOf(TransferException.Cut.class);
      end.countDown();
    }
    assertThat(target).doesNotExist();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void should_refuse_a_file_of_another_length_before_it_comes() throws Exception {
    try (Site site = new Site(CONTENT)) {
      RemoteFile file = site.file("file.bin", 299_999, Site.sha256(CONTENT));

      assertThatThrownBy(() -> fetcher.fetch(file, target))
          .isInstanceOf(TransferException.Refused.class)
          .hasMessage("%s has 300000 bytes, not 299999 as published", file);
    }
    assertThat(target).doesNotExist();
    assertThat(part).hasSize(0);
  }

  /** Whoever can write to a shared cache could have another user's file overwritten. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void should_not_follow_a_link_to_a_file_elsewhere() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");
    Files.createSymbolicLink(part, elsewhere);
    try (Site site = new Site(CONTENT)) {
      assertThatThrownBy(() -> fetcher.fetch(site.file("file.bin"), target))
          .isInstanceOf(TransferException.Unwritable.class)
          .hasMessageStartingWith(part + " cannot be written (");
    }
    assertThat(elsewhere).hasContent("precious");
  }

  /** As a full disk does: here a limit on the size of a file, which binds root too. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void should_say_when_the_disk_takes_no_more() throws Exception {
    try (Site site = new Site(CONTENT)) {
      RemoteFile file = site.file("file.bin");

      String out =
          ChildJvm.startAfter(
                  "ulimit -f 64", Limited.class, file.uri(), file.length(), file.sha256(), target)
              .awaitSuccess();

      assertThat(out.strip()).isEqualTo(part + " cannot be written (File too large)");
    }
  }

  /** A child that may not write all of a file. */
  static final class Limited {
    public static void main(String[] arguments) {
      try {
        new Fetcher(line -> {})
            .fetch(
                RemoteFile.of(arguments[0], Long.parseLong(arguments[1]), arguments[2]),
                Path.of(arguments[3]));
      } catch (TransferException e) {
        System.out.println(e.getMessage());
      }
      // The HTTP client's threads would keep it waiting.
      System.exit(0);
    }
  }

  @Test
  void should_leave_a_file_alone_that_another_download_is_at() throws Exception {
    try (Site site = new Site(CONTENT);
        FileChannel other =
            FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThatThrownBy(() -> fetcher.fetch(site.file("file.bin"), target))
          .isInstanceOf(TransferException.Unwritable.class)
          .hasMessage("%s cannot be written (another process is downloading it)", part);
      assertThat(lock.isValid()).isTrue();
      assertThat(site.asked).isEmpty();
    }
  }
}
