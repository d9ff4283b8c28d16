package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.files.YamlFolder;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a user may get wrong, and the sentence that says so. A row of a table is an input and how
 * its sentence goes; each is one line with the file or property, the place, what was found and what
 * is accepted, and is told before anything trains, is written or moved. {@code {project}} stands
 * for the folder that the input is made in, {@code {checkout}} for that of the expectations.
 */
@Order(10)
class BadInputsTest {

  private static final Path EXPECTATIONS = Path.of("expectations");

  /** With the expectations; copied once, as a test changes one file of them or none. */
  @TempDir static Path checkout;

  /** With all else. */
  @TempDir Path project;

  private final List<Path> changed = new ArrayList<>();

  /** One claim and all studies: of the other claims nothing is read that is not read of it. */
  @BeforeAll
  static void copyExpectations() throws IOException {
    Path claim = EXPECTATIONS.resolve("noise-converges-slower.yaml");
    Path ladder = EXPECTATIONS.resolve("ladder").resolve(claim.getFileName());
    List<Path> files =
        new ArrayList<>(List.of(claim, EXPECTATIONS.resolve("margins.yaml"), ladder));
    files.addAll(YamlFolder.files(EXPECTATIONS.resolve("studies")));
    for (Path file : files) {
      Files.createDirectories(checkout.resolve(file).getParent());
      Files.copy(file, checkout.resolve(file));
    }
  }

  @AfterEach
  void restoreExpectations() throws IOException {
    for (Path file : changed) {
      Path original = checkout.relativize(file);
      if (Files.exists(original)) {
        Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(file);
      }
    }
  }

  /** Writes one of the expectations for as long as a test takes. */
  private void change(Path file, String text) throws IOException {
    changed.add(file);
    Files.writeString(file, text);
  }

  @Test
  void should_take_what_is_right() {
    assertThatCode(() -> check(List.of())).doesNotThrowAnyException();
    assertThatCode(() -> check(List.of("-Dpanels=3", "-Ppower"))).doesNotThrowAnyException();
    assertThatCode(() -> check(List.of("-Daccept", "-Pbenchmark"))).doesNotThrowAnyException();
    assertThatCode(() -> check(List.of("-Daccept=false", "-Dplan"))).doesNotThrowAnyException();
    assertThatCode(() -> check(List.of("-DskipUnitTests", "-Pforecast")))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(List.of("-Daccept", "-Pladder", "-Drungs=stored")))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(List.of("-Dplan", "-Pladder"))).doesNotThrowAnyException();
    assertThatCode(() -> check(List.of("-Dshard=1/2", "-Pladder", "-Drungs=3")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "-Dscale=QUICK | -Dscale=QUICK is not understood; accepted: quick, default, paper",
        "-Druns=~/runs | -Druns=~/runs is not understood; accepted: the path written out, {home}/runs",
        "-Druns=~ | -Druns=~ is not understood; accepted: the path written out, {home}",
        "-Ddata=~/data | -Ddata=~/data is not understood; accepted: the path written out, {home}/data",
        "-Dcache=~/c | -Dcache=~/c is not understood; accepted: the path written out, {home}/c",
        "-Dhistory=~/h | -Dhistory=~/h is not understood; accepted: the path written out, {home}/h",
        "-Ppower -Dplan | -Dplan and -Ppower cannot be given together; accepted: one of them",
        "-Ppower -Dshard=1/2 | -Dshard and -Ppower cannot be given together; accepted: one of them",
        "-Ppower -Pbenchmark | -Ppower and -Pbenchmark cannot be given together; accepted: one of",
        "-Dplan -Dshard=1/2 | -Dplan and -Dshard cannot be given together; accepted: one of them",
        "-Dplan -Pbenchmark | -Dplan and -Pbenchmark cannot be given together; accepted: one of them",
        "-Daccept -Dshard=1/2 | -Daccept cannot be given with -Dshard, which does nothing with it",
        "-Daccept -Dplan | -Daccept cannot be given with -Dplan, which does nothing with it",
        "-Daccept -Pplacebo | -Daccept cannot be given with -Pplacebo, which does nothing with it",
        "-Dhistory=h -Dplan | -Dhistory cannot be given with -Dplan, which does nothing with it",
        "-Dhistory=h -Dshard=1/2 | -Dhistory cannot be given with -Dshard, which does nothing with it",
        "-Dhistory=h -Ppower | -Dhistory cannot be given with -Ppower, which does nothing with it",
        "-Dplan=false | -Dplan=false is not understood; accepted: true, or no value for true",
        "-DskipUnitTests=false | -DskipUnitTests=false is not understood; accepted: true, or no",
        "-Dspark.store=shared | -Dspark.store is of use with -Dspark.master alone; accepted: both or",
        "-Dspark.master=local | -Dspark.master=local is of use with -Pspark alone, which brings",
        "-Ddownload -Pplacebo | -Ddownload cannot be given with -Pplacebo, which does nothing with it",
        "-Dpanels=3 | -Dpanels is of use with -Ppower alone; accepted: both or neither",
        "-Dpanels=3 -Dplan | -Dpanels is of use with -Ppower alone; accepted: both or neither",
        "-Drungs=3 | -Drungs is of use with -Pladder alone; accepted: both or neither",
        "-Drungs=0 -Pladder | -Drungs=0 is not understood; accepted: a whole number from 1 to 99, or"
            + " stored",
        "-Dpanels=3 -Pladder | -Dpanels is of use with -Ppower alone; accepted: both or neither",
        "-Ppower -Pladder | -Ppower and -Pladder cannot be given together; accepted: one of them",
        "-Pladder -Dplan -Daccept | -Daccept cannot be given with -Dplan, which does nothing with it",
        "-Pladder -Dseed=101 | -Dseed cannot be given with -Pladder, whose sizes and seeds are in"
            + " expectations/ladder; accepted: one of them",
        "-Pladder -Dscale=quick | -Dscale cannot be given with -Pladder, whose sizes and seeds are in",
      })
  void should_refuse_a_property_or_a_combination(String options, String said) throws IOException {
    assertRefused(List.of(options.split(" ")), said);
  }

  @ParameterizedTest(name = "{1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // numbers and words that mean something else
        "studies/convergence | budgetEpochs: 600 | budgetEpochs: 0600"
            + "| , line 24, at scales.default.budgetEpochs: 0600 is no plain decimal; expected one"
            + " such as 600 or 0.05",
        "studies/convergence | seeds: 16 | seeds: 0x10"
            + "| , line 25, at scales.default.seeds: 0x10 is no plain decimal; expected",
        "studies/convergence | examples: 1000 | examples: 1_000"
            + "| , line 12, at scales.default.baseline.examples: 1_000 is no plain decimal;",
        "studies/convergence | learningRate: 0.1 | learningRate: 1e-1"
            + "| , line 18, at scales.default.baseline.optimizer.learningRate: 1e-1 is no plain",
        "studies/convergence | learningRate: 0.1 | learningRate: .inf"
            + "| , line 18, at scales.default.baseline.optimizer.learningRate: .inf is no plain",
        "studies/convergence | seeds: 16 | seeds: \"\""
            + "| , at scales.default.seeds: Cannot coerce empty String (\"\") to `int` value",
        "studies/convergence | seeds: 16 | seeds: \"16\""
            + "| , at scales.default.seeds: Cannot coerce String value (\"16\") to `int` value",
        "studies/convergence | seeds: 16 | seeds: 16.0"
            + "| , at scales.default.seeds: Cannot coerce Floating-point value (16.0) to `int`",
        "studies/convergence | seeds: 16 | seeds: 16000000000 | , at scales.default.seeds: Numeric",
        "studies/loss-sensitivity | classes: data-set | classes: 0"
            + "| , at scales.default.classes: '0' is not accepted; accepted are [data-set, one-an",
        // out of range
        "studies/convergence | dataSet: mnist | dataSet: mnits"
            + "| , at scales.default.baseline: Baseline: dataSet is 'mnits'; expected one of"
            + " cifar10, fashion-mnist, kmnist, mnist",
        "studies/convergence | dataSet: mnist | dataSet: no"
            + "| , line 10, at scales.default.baseline.dataSet: means false in YAML, and no field takes"
            + " that; expected text in quotes",
        "studies/convergence | side: 14 | side: 13"
            + "| , at scales.default.baseline: Baseline: side is 13; expected a number of pixels"
            + " that divides 28",
        "studies/convergence | side: 14 | side: 0 | , at scales.default.baseline: Baseline: side is 0",
        "studies/convergence | examples: 1000 | examples: 0"
            + "| , at scales.default.baseline: Baseline: examples is 0; expected a whole number from"
            + " 1 to 60000",
        "studies/convergence | examples: 1000 | examples: 600000"
            + "| , at scales.default.baseline: Baseline: examples is 600000; expected",
        "studies/convergence | seeds: 16 | seeds: -3"
            + "| , at scales.default: Study convergence: seeds is -3; expected a whole number from 1"
            + " to 10000",
        "studies/convergence | seeds: 7 | seeds: 0"
            + "| , at scales.quick: Study convergence: seeds is 0; expected a whole number",
        "studies/convergence | budgetEpochs: 600 | budgetEpochs: 0"
            + "| , at scales.default: Study convergence: budgetEpochs is 0; expected a whole number"
            + " from 1 to 100000",
        "studies/convergence | widths: [32, 64, 128, 256, 512] | widths: [0, 64, 128]"
            + "| , at scales.default: an MLP has 1 to 65536 units a layer and 0 to 64 hidden"
            + " layers, not width 0 and depth 2",
        "studies/convergence | width: 256 | width: 2560000"
            + "| , at scales.default.baseline.architecture: an MLP has 1 to 65536 units a layer",
        "studies/convergence | depth: 2 | depth: -1"
            + "| , at scales.default.baseline.architecture: an MLP has 1 to 65536 units a layer",
        "studies/convergence | learningRate: 0.1 | learningRate: -0.1"
            + "| , at scales.default.baseline.optimizer: the learning rate is a positive number,"
            + " not -0.1",
        "studies/convergence | momentum: 0.0 | momentum: 1"
            + "| , at scales.default.baseline.optimizer: momentum is in [0, 1), not 1.0",
        "studies/convergence | batch: 50 | batch: 0"
            + "| , at scales.default.baseline.optimizer: a batch has 1 to 100000 examples, not 0",
        "studies/data-size | sizes: [250, | sizes: [0,"
            + "| , at scales.default: Study convergence: sizes is [0, ",
        "studies/capacity | validationExamples: 1000 | validationExamples: 0"
            + "| , at scales.default: Study capacity: validationExamples is 0; expected a whole"
            + " number from 1 to 10000",
        "studies/capacity | epochs: 30 | epochs: 0 | , at scales.default: Study capacity: epochs is 0",
        "studies/capacity | seeds: 12 | seeds: 0 | , at scales.default: Study capacity: seeds is 0",
        "studies/capacity | widths: [8, 16, 32, 64, 128, 256] | widths: [-8, 16]"
            + "| , at scales.default: an MLP has 1 to 65536 units a layer",
        "studies/critical-samples | points: 200 | points: 0"
            + "| , at scales.default: Study critical-samples: points is 0; expected",
        "studies/critical-samples | validationExamples: 500 | validationExamples: 50000"
            + "| , at scales.default: Study critical-samples: validationExamples is 50000; expected",
        "studies/critical-samples | radii: [1.0, 3.0, 10.0] | radii: [0.0, 3.0, 10.0]"
            + "| , at scales.default: Study critical-samples: a radius is 0.0; expected a number"
            + " above 0.0 and at most 255.0",
        "studies/critical-samples | searchSteps: 10 | searchSteps: 0"
            + "| , at scales.default: Study critical-samples: searchSteps is 0; expected",
        "studies/critical-samples | criticalEpochs: [1, 2, 3, 5, 10, 20, 40, 60] | criticalEpochs: []"
            + "| , at scales.default: Study critical-samples: criticalEpochs is []; expected",
        "studies/critical-samples | seeds: 10 | seeds: 0"
            + "| , at scales.default: Study critical-samples: seeds is 0; expected",
        "studies/critical-samples-by-size-cifar10 | seeds: 8 | seeds: 0"
            + "| , at scales.default: Study critical-samples-by-size: seeds is 0",
        "studies/critical-samples-by-size-cifar10 | radius: 0.3 | radius: 300"
            + "| , at scales.default: Study critical-samples-by-size: a radius is 300.0",
        "studies/easy-examples | initializations: 100 | initializations: 0"
            + "| , at scales.default: Study easy-examples: initializations is 0; expected",
        "studies/easy-examples | epochs: 1 | epochs: 0"
            + "| , at scales.default: Study easy-examples: epochs is 0; expected",
        "studies/first-layer-filters | epochs: 30 | epochs: 0"
            + "| , at scales.default: Study first-layer-filters: epochs is 0",
        "studies/first-layer-filters | filters: 16 | filters: 0"
            + "| , at scales.default.baseline.architecture: a CNN has 1 to 65536 filters",
        "studies/loss-sensitivity | sgdSteps: 2000 | sgdSteps: 0"
            + "| , at scales.default: Study loss-sensitivity: sgdSteps is 0; expected",
        "studies/loss-sensitivity | times: 20 | times: 4000"
            + "| , at scales.default: Study loss-sensitivity: times is 4000; expected a whole number"
            + " from 10 to 2000",
        "studies/loss-sensitivity | classTimes: 2 | classTimes: -2"
            + "| , at scales.default: Study loss-sensitivity: classTimes is -2; expected",
        "studies/regularization | tolerance: 0.015 | tolerance: 1.5"
            + "| , at scales.default: Study regularization: tolerance is 1.5; expected a number from"
            + " 0.0 to 1.0",
        "studies/regularization | dropout: [0.5, 0.7, 0.8] | dropout: [0.5, 0.7, 8.0]"
            + "| , at scales.default: Study regularization: strengths of dropout has 8.0: dropout has"
            + " a rate between 0 and 1, not 8.0",
        "studies/regularization | dropout: [0.5, 0.7, 0.8] | dropout: []"
            + "| , at scales.default: Study regularization: strengths of dropout are []; expected one"
            + " or more, ascending",
        "studies/regularization | validationExamples: 2500 | validationExamples: 0"
            + "| , at scales.default: Study regularization: validationExamples is 0; expected",
        "noise-converges-slower | number: 14 | number: 14.7"
            + "| , at number: Cannot coerce Floating-point value (14.7) to",
        "noise-converges-slower | number: 14 | number: -14"
            + "| : Claim: number is -14; expected a whole number from 0 to 999",
        "noise-converges-slower | title: Noise takes longer to fit | title: \" \""
            + "| : Claim: title is ' '; expected text",
        // shapes of files
        "noise-converges-slower | cases: | ---\\ncases:"
            + "| : a second document; expected one a file",
        "studies/convergence | scales: | ---\\nscales: | , line 8: a second document; expected one",
        "studies/convergence | study: convergence | --- {}\\n---\\nstudy: convergence"
            + "| , line 3: a second document; expected one a file",
        "margins | memorized share: | ---\\nmemorized share:"
            + "| : a second document; expected one a file",
        "ladder/noise-converges-slower | ladders: | ---\\nladders:"
            + "| : a second document; expected one a file",
        "studies/convergence | why: >- | why: \"\"\\nwhat: >- | : unknown field 'what'; accepted are",
        "studies/convergence | study: convergence | study: [convergence]"
            + "| , at study: is [\"convergence\"]; expected text",
      })
  void should_refuse_a_file(String file, String sound, String mistaken, String said)
      throws IOException {
    Path path = checkout.resolve(EXPECTATIONS).resolve(file + ".yaml");
    String text = Files.readString(path);
    assertThat(text).contains(sound);
    int at = text.indexOf(sound);
    change(
        path,
        text.substring(0, at)
            + mistaken.replace("\\n", "\n")
            + text.substring(at + sound.length()));

    assertRefused(List.of(), slashes(path.toString()) + said);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "expectations/x.yml | {checkout}/expectations/x.yml: is not read under this name; expected",
        "expectations/x.YAML | {checkout}/expectations/x.YAML: is not read under this name; expected",
        "expectations/studies/x.yml | {checkout}/expectations/studies/x.yml: is not read under this",
        "expectations/ladder/x.yml | {checkout}/expectations/ladder/x.yml: is not read under this",
        "expectations/studies/x.yaml | {checkout}/expectations/studies/x.yaml: is empty",
        "expectations/ladder/x.yaml | {checkout}/expectations/ladder/x.yaml: is empty",
      })
  void should_refuse_a_file_that_would_be_passed_over(String file, String said) throws IOException {
    change(checkout.resolve(file), "");

    assertRefused(List.of(), said);
  }

  @ParameterizedTest
  @CsvSource({
    "._noise.yaml",
    ".#noise.yaml",
    ".DS_Store",
    ".noise.yml",
    "studies/._x.yaml",
    "ladder/._x.yaml"
  })
  void should_leave_files_alone_that_begin_with_a_dot(String file) throws IOException {
    change(checkout.resolve(EXPECTATIONS).resolve(file), "\0\1 no YAML");

    assertThatCode(() -> check(List.of())).doesNotThrowAnyException();
  }

  /**
   * Layouts of folders of data. A path that ends with a slash is a folder, {@code ->} a link; the
   * content of a file is what is behind an equals sign.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "./ | -Ddata={project}/data: has none of these; expected one that has cifar10/ or"
            + " fashion-mnist/ or kmnist/ or mnist/; in it is nothing",
        "MNIST/raw/train-images-idx3-ubyte"
            + "| -Ddata={project}/data: has none of these; expected one that has cifar10/ or"
            + " fashion-mnist/ or kmnist/ or mnist/; in it is MNIST/",
        "train-images-idx3-ubyte.gz t10k-images-idx3-ubyte.gz"
            + "| -Ddata={project}/data: has none of these; expected one that has cifar10/ or"
            + " fashion-mnist/ or kmnist/ or mnist/; in it are t10k-images-idx3-ubyte.gz,"
            + " train-images-idx3-ubyte.gz",
        "cifar-10-batches-bin/test_batch.bin"
            + "| -Ddata={project}/data: has none of these; expected one that has cifar10/ or"
            + " fashion-mnist/ or kmnist/ or mnist/; in it is cifar-10-batches-bin/",
        "mnist->/nowhere/mnist"
            + "| -Ddata={project}/data: {project}/data/mnist is a link to something that is not"
            + " there; expected a folder",
        "mnist->mnist"
            + "| -Ddata={project}/data: {project}/data/mnist cannot be looked for"
            + " (FileSystemException); expected a folder that this user can read",
        "mnist | -Ddata={project}/data: {project}/data/mnist is no folder; expected one with the",
        "mnist/x | {project}/data/mnist lacks train-images-idx3-ubyte, train-labels-idx1-ubyte,",
        "mnist/train_images.idx | {project}/data/mnist lacks train-images-idx3-ubyte,",
        "fashion-mnist/train_images fashion-mnist/t10k-images-idx3-ubyte"
            + " fashion-mnist/t10k-labels-idx1-ubyte"
            + "| {project}/data/fashion-mnist lacks train-images-idx3-ubyte, train-labels-idx1-ubyte;",
        "mnist/train-images-idx3-ubyte/train-images-idx3-ubyte mnist/train-labels-idx1-ubyte"
            + " mnist/t10k-images-idx3-ubyte mnist/t10k-labels-idx1-ubyte"
            + "| {project}/data/mnist/train-images-idx3-ubyte: is a folder, and in it is"
            + " train-images-idx3-ubyte; expected a file in the IDX format, plain or gzipped",
        "cifar10/data_batch_1.bin/ cifar10/data_batch_2.bin cifar10/data_batch_3.bin"
            + " cifar10/data_batch_4.bin cifar10/data_batch_5.bin cifar10/test_batch.bin"
            + "| {project}/data/cifar10/data_batch_1.bin: is a folder, and in it is nothing; expected"
            + " a file in CIFAR-10's binary format",
        "mnist/train-images-idx3-ubyte.gz=<!DOCTYPE mnist/train-labels-idx1-ubyte"
            + " mnist/t10k-images-idx3-ubyte mnist/t10k-labels-idx1-ubyte"
            + "| {project}/data/mnist/train-images-idx3-ubyte.gz: starts with bytes 3c 21 44 4f;"
            + " expected an IDX file, which starts with 00 00 08 03",
      })
  void should_refuse_a_folder_of_data(String layout, String said) throws IOException {
    Path data = Files.createDirectories(project.resolve("data"));
    for (String entry : layout.split(" ")) {
      make(data, entry);
    }

    assertRefused(List.of("-Ddata=" + data), said);
  }

  private static void make(Path data, String entry) throws IOException {
    String[] link = entry.split("->");
    String[] content = entry.split("=");
    if (link.length == 2) {
      Files.createSymbolicLink(data.resolve(link[0]), Path.of(link[1]));
    } else if (entry.endsWith("/")) {
      Files.createDirectories(data.resolve(entry));
    } else {
      Path file = data.resolve(content[0]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content.length == 2 ? content[1] : "");
    }
  }

  @ParameterizedTest(name = "{0} of history")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | (it is empty)",
        "'[{\"buildOrder\": 1}, ' | (line 1 is no JSON)",
        "'[] []' | (line 1 is no JSON)"
      })
  void should_say_that_a_history_is_damaged(String content, String said) throws IOException {
    Path history = Files.createDirectories(project.resolve("history"));
    Files.writeString(history.resolve("history-trend.json"), content);

    assertRefused(
        List.of("-Dhistory=" + history),
        Text.format(
                "{project}/history/history-trend.json is damaged %s, and the report's trends would",
                said)
            + " begin anew; restore it, or delete it if they may");
  }

  /** What the programs of the build do before they train. */
  private void check(List<String> options) {
    Map<String, String> properties = new LinkedHashMap<>();
    List<String> profiles = new ArrayList<>();
    for (String option : options) {
      String[] parts = option.substring(2).split("=", 2);
      if (option.startsWith("-P")) {
        profiles.add(parts[0]);
      } else {
        properties.put(parts[0], parts.length == 2 ? parts[1] : "");
      }
    }
    properties.putIfAbsent("runs", project.resolve("runs").toString());
    Preflight.check(checkout, profiles, properties::get);
    Settings settings = Settings.of(properties::get);
    Catalogue catalogue = Catalogue.of(settings.data());
    if (settings.data().folder().isPresent()) {
      Catalogue.ids().stream().filter(catalogue::has).forEach(catalogue::get);
    }
    // From here on there would be something on the disk.
    new RunStore(settings.runs(), warning -> {});
  }

  private void assertRefused(List<String> options, String said) throws IOException {
    SortedMap<String, String> before = state();

    BadInputException refused = catchThrowableOfType(BadInputException.class, () -> check(options));

    assertThat(refused).as("what is refused").isNotNull();
    String message = slashes(refused.getMessage());
    // A row that names no line goes on being right when the file gets another above it.
    assertThat(said.contains(", line ") ? message : message.replaceFirst(", line \\d+", ""))
        .startsWith(
            said.strip()
                .replace("{checkout}", slashes(checkout.toString()))
                .replace("{project}", slashes(project.toString()))
                .replace("{home}", slashes(System.getProperty("user.home"))))
        .doesNotContain("\n");
    assertThat(state()).as("what was there").isEqualTo(before);
  }

  /** Paths as they are written here, also on Windows. */
  private static String slashes(String paths) {
    return paths.replace('\\', '/');
  }

  /** Every path of both folders with what would show that it was written or moved. */
  private SortedMap<String, String> state() throws IOException {
    SortedMap<String, String> state = new TreeMap<>();
    for (Path folder : List.of(checkout, project)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.toList()) {
          BasicFileAttributes attributes =
              Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          state.put(
              path.toString(),
              String.join(
                  " ",
                  Arrays.asList(
                      "" + attributes.size(),
                      "" + attributes.lastModifiedTime(),
                      "" + attributes.fileKey())));
        }
      }
    }
    return state;
  }
}
