package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What DL4J would bring along and nothing here loads: megabytes, and holes that are known. */
class LibrariesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com/google/gson/Gson.class",
        "it/unimi/dsi/fastutil/Hash.class",
        "org/apache/commons/net/SocketClient.class",
        "org/datavec/api/records/reader/RecordReader.class",
        "org/deeplearning4j/datasets/fetchers/MnistDataFetcher.class",
        "oshi/SystemInfo.class",
      })
  void should_not_be_there(String file) {
    ClassLoader libraries = getClass().getClassLoader();

    assertThat(libraries.getResource("org/deeplearning4j/nn/multilayer/MultiLayerNetwork.class"))
        .isNotNull();
    assertThat(libraries.getResource(file)).isNull();
  }
}
