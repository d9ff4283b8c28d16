package io.github.closerlook.spark;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.data.DataFiles;
import io.github.closerlook.paper.data.DataSource;
import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.run.Cluster;
import io.github.closerlook.paper.run.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.SparkContext;

/**
 * Sends the files of data sets to the executors, by Spark's own distribution of files. Copies that
 * come with the project are not sent. Whether what arrives is what was read here, executors see by
 * its digests, which are part of the record's key.
 */
final class DataArchives {

  /** Names of archives that a context has been given; there is one context a JVM at a time. */
  private static final Map<String, SparkContext> SENT = new ConcurrentHashMap<>();

  private final SparkContext context;
  private final Cluster cluster;

  DataArchives(SparkContext context, Cluster cluster) {
    this.context = context;
    this.cluster = cluster;
  }

  /**
   * The archive with the data of these runs, under Spark's name for it; empty if none is needed.
   */
  String of(Collection<Run> runs) {
    Set<String> ids =
        runs.stream()
            .flatMap(run -> RunSpec.of(run).samples())
            .map(SampleSpec::dataSet)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, List<Path>> files = new LinkedHashMap<>();
    StringBuilder digests = new StringBuilder();
    for (String id : ids) {
      DataSource source = cluster.catalogue().get(id);
      List<Path> own = DataFiles.of(source, cluster.places());
      if (!own.isEmpty()) {
        files.put(id, own);
        digests.append(id).append(' ').append(source.sha256()).append('\n');
      }
    }
    if (files.isEmpty()) {
      return "";
    }
    String name = "closer-look-data-" + DigestUtils.sha256Hex(digests.toString()).substring(0, 16);
    SENT.compute(
        name,
        (unsent, sentBy) -> {
          if (sentBy != context) {
            context.addArchive(write(name, files).toUri() + "#" + name);
          }
          return context;
        });
    return name;
  }

  private static Path write(String name, Map<String, List<Path>> files) {
    try {
      Path archive = Files.createTempDirectory("closer-look").resolve(name + ".zip");
      archive.toFile().deleteOnExit();
      archive.getParent().toFile().deleteOnExit();
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
        for (Map.Entry<String, List<Path>> set : files.entrySet()) {
          for (Path file : set.getValue()) {
            zip.putNextEntry(new ZipEntry(set.getKey() + "/" + file.getFileName()));
            Files.copy(file, zip);
            zip.closeEntry();
          }
        }
      }
      return archive;
    } catch (IOException e) {
      throw BadInput.of(
          e,
          "The data of %s cannot be packed (%s); it wants a temporary folder with free space",
          files.keySet(),
          e.getMessage());
    }
  }
}
