package io.github.closerlook.paper.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the operating system calls the processor.
 *
 * @param name such as {@code AMD EPYC 7763 64-Core Processor}; Linux has none for Arm
 * @param model what tells it apart from one with other kernels: the name and, on Linux, the numbers
 *     of its kind, as a virtual machine gives generations one name
 */
record Processor(Optional<String> name, Optional<String> model) {

  /** The numbers that the libraries choose kernels by: the first two of x86, the others of Arm. */
  private static final List<String> NUMBERS =
      List.of("cpu family", "model", "CPU implementer", "CPU part");

  /** This machine's; asked once, as macOS is asked by a process of its own. */
  static final Processor HERE = here();

  private static Processor here() {
    try {
      return ofLinux(
          Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1).stream());
    } catch (IOException e) {
      return ofOther(
          System.getenv(), List.of("/usr/sbin/sysctl", "-n", "machdep.cpu.brand_string"));
    }
  }

  /**
   * @param cpuinfo lines {@code key : value}, an empty line behind each core
   */
  static Processor ofLinux(Stream<String> cpuinfo) {
    List<Map<String, String>> cores = new ArrayList<>(List.of(new LinkedHashMap<>()));
    cpuinfo.forEach(
        line -> {
          int colon = line.indexOf(':');
          if (colon < 0) {
            cores.add(new LinkedHashMap<>());
          } else {
            String value = line.substring(colon + 1).strip();
            cores.get(cores.size() - 1).put(line.substring(0, colon).strip(), value);
          }
        });
    Optional<String> name =
        cores.stream().map(core -> core.get("model name")).filter(n -> n != null).findFirst();
    // Cores may be of unlike kinds, and a thread runs on any.
    TreeSet<String> kinds =
        cores.stream().map(Processor::numbers).collect(Collectors.toCollection(TreeSet::new));
    kinds.remove("");
    String model = Stream.concat(name.stream(), kinds.stream()).collect(Collectors.joining("; "));
    return new Processor(name, Optional.of(model).filter(text -> !text.isEmpty()));
  }

  private static String numbers(Map<String, String> core) {
    return NUMBERS.stream()
        .filter(core::containsKey)
        .map(key -> key + " " + core.get(key))
        .collect(Collectors.joining(", "));
  }

  /**
   * @param environment where Windows has it
   * @param command what tells it on macOS
   */
  static Processor ofOther(Map<String, String> environment, List<String> command) {
    Optional<String> name =
        Optional.ofNullable(environment.get("PROCESSOR_IDENTIFIER"))
            .or(() -> firstLine(command))
            .filter(text -> !text.isBlank());
    return new Processor(name, name);
  }

  private static Optional<String> firstLine(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
