package io.github.closerlook.paper.model.dense;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is mended in one of the two matrices is mended in the other. */
class MatrixTwinsTest {

  /** Members that one of the two has alone, or does by other means than the other. */
  private static final List<String> OWN =
      List.of(
          " setProduct(",
          " gather(",
          " copyTo(double[]",
          " copyFrom(double[]",
          " memory()",
          " copyRows(");

  @Test
  void should_be_the_same_text_but_for_the_type_of_number() throws IOException {
    List<String> single = members("FloatMatrix").map(MatrixTwinsTest::inDouble).toList();

    List<String> twice = members("DoubleMatrix").toList();

    assertThat(single).hasSizeGreaterThan(20).containsExactlyElementsOf(twice);
  }

  /** Members stand apart by an empty line, and have none inside. */
  private static Stream<String> members(String name) throws IOException {
    Path source = Path.of("src/main/java/io/github/closerlook/paper/model/dense/" + name + ".java");
    String text = Folder.text(source).split("final class \\w+ extends Matrix")[1];
    return Arrays.stream(text.split("\\R\\R"))
        .filter(member -> OWN.stream().noneMatch(member::contains))
        // Single precision alone is seen by other packages.
        .map(member -> member.replace("public ", "").replaceAll("\\s+", " "));
  }

  private static String inDouble(String member) {
    return member
        .replace("(float) ", "")
        .replace("floatToRawIntBits", "doubleToRawLongBits")
        .replace("IntBuffer", "LongBuffer")
        .replaceAll("int\\[\\] (?=values|a |bits|pullBits)", "long[] ")
        .replaceAll("int (?=kept|below)", "long ")
        .replace("new int[", "new long[")
        .replaceAll("(?<!zeros) >> 31", " >> 63")
        .replaceAll("\\b([01])f\\b", "$1.0")
        .replace("cblas_s", "cblas_d")
        .replace("float", "double")
        .replace("Float", "Double");
  }
}
