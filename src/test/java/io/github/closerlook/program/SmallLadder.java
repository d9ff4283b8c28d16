package io.github.closerlook.program;

import io.github.closerlook.claims.claim.ClaimFolder;
import io.github.closerlook.claims.claim.SizeLadder;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.Mnist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A ladder of networks so small that all of it trains in a second or two.
 *
 * @param folder with the expectations, the run store and the reports
 */
record SmallLadder(Path folder) {

  static final List<String> ORDER = List.of("slower");

  private static final Catalogue CATALOGUE = Mnist.CATALOGUE;

  /** Writes the expectations. */
  static SmallLadder in(Path folder, int seeds) throws IOException {
    ClaimFolder claims = ClaimFolder.in(Files.createDirectory(folder.resolve("expectations")));
    claims.ladder(
        ClaimFolder.LADDER
            .replace("512", "8")
            .replace("1024", "16")
            .replace("2048", "32")
            .replace(", seeds: 4", ""));
    Files.writeString(
        claims.study(),
        Files.readString(claims.study())
            .replace("examples: 1000", "examples: 40")
            .replace("width: 256", "width: 4")
            .replace("budgetEpochs: 400", "budgetEpochs: 20")
            .replace("seeds: 8", "seeds: " + seeds));
    return new SmallLadder(folder);
  }

  Path store() {
    return folder.resolve("runs");
  }

  Path latest() {
    return folder.resolve("reports").resolve("latest");
  }

  Path accepted() {
    return folder.resolve("reports").resolve("accepted");
  }

  /** As high as that, into a store; gives what was found. */
  List<LadderEntry> climb(Path store, LadderSettings climbing, Consumer<String> out) {
    List<SizeLadder> ladders = ladders(store);
    LadderMeasurement measurement = measurement(store, out);
    return measurement.climb(ladders, measurement.wanted(ladders, climbing), ORDER);
  }

  List<SizeLadder> ladders(Path store) {
    return LadderSettings.ladders(
        folder.resolve("expectations"), MadeUpSettings.of(store, 2), CATALOGUE::has);
  }

  LadderMeasurement measurement(Path store, Consumer<String> out) {
    return new LadderMeasurement(
        folder.resolve("reports"),
        new Assignment(
            MadeUpSettings.of(store, 2),
            ClusterSettings.NONE,
            DataLocations.embedded(),
            CATALOGUE,
            List.of()),
        out);
  }
}
