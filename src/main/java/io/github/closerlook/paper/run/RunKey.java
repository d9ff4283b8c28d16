package io.github.closerlook.paper.run;

import io.github.closerlook.claims.store.CodeFingerprint;
import io.github.closerlook.claims.store.Json;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataSource;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.model.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.bytedeco.javacpp.Loader;

/**
 * The name of a run's record: SHA-256 of the canonical spec, the code's fingerprint, the digests of
 * the data sets it reads, the versions of the numeric libraries and the kernels of OpenBLAS and
 * oneDNN.
 *
 * <p>The kernels are part of it because their last bits differ, and training makes more of that: a
 * store that machines share would mix them. The processor itself is not where the build names the
 * kernels, on Linux x86-64: the same ones compute the same on any. Elsewhere OpenBLAS chooses them
 * by the processor and does not tell, so the processor's model stands for them.
 */
final class RunKey {

  /** Libraries whose arithmetic or random numbers reach a result. */
  private static final String LIBRARIES =
      "nd4j "
          + version("org.nd4j", "nd4j-native")
          + ", dl4j "
          + version("org.deeplearning4j", "deeplearning4j-nn")
          + ", openblas "
          + version("org.bytedeco", "openblas")
          + ", "
          + Engine.convolutions()
          + ", commons-rng "
          + version("org.apache.commons", "commons-rng-core")
          + ", commons-rng-sampling "
          + version("org.apache.commons", "commons-rng-sampling")
          // Math.exp and its like may round differently in another Java.
          + ", java "
          + Runtime.version().feature();

  private static final String CODE = CodeFingerprint.of(Experiment.class);

  private RunKey() {}

  static String of(RunSpec spec, Catalogue catalogue) {
    return of(spec, CODE, dataDigests(spec, catalogue), LIBRARIES, Machine.kernels());
  }

  static String of(RunSpec spec, String code, String data, String libraries, String kernels) {
    String text =
        String.join(
            "\n",
            Json.canonical(spec),
            "code " + code,
            "data " + data,
            "libraries " + libraries,
            "kernels " + kernels);
    return DigestUtils.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The fingerprint of the code, as it goes into the key. */
  static String code() {
    return CODE;
  }

  /** Names of libraries and versions, as they go into the key. */
  static String libraries() {
    return LIBRARIES;
  }

  private static String version(String group, String artifact) {
    try {
      return Loader.getVersion(group, artifact);
    } catch (IOException e) {
      throw new UncheckedIOException("no version of " + group + ":" + artifact, e);
    }
  }

  /** Which images each name in the spec stands for: another folder may hold others. */
  static String dataDigests(RunSpec spec, Catalogue catalogue) {
    TreeSet<String> digests = new TreeSet<>();
    spec.samples().forEach(sample -> digests.add(digest(sample, catalogue)));
    return digests.toString();
  }

  private static String digest(SampleSpec sample, Catalogue catalogue) {
    DataSource source = catalogue.get(sample.dataSet());
    return source.name() + " " + sample.part() + " " + source.part(sample.part()).sha256();
  }
}
