package io.github.closerlook.program;

import io.github.closerlook.claims.claim.ClaimFolder;
import io.github.closerlook.claims.claim.SizeLadder;
import io.github.closerlook.claims.result.ladder.LadderEntry;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.FirstImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A ladder of networks so small that all of it trains in a second or two.
 *
 * @param folder with the expectations, a few images, the run store and the reports
 */
record SmallLadder(Path folder) {

  static final List<String> ORDER = List.of("slower");

  /** Writes the expectations and the images. */
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
    FirstImages.write(folder.resolve("data"), 500, 500);
    return new SmallLadder(folder);
  }

  private Catalogue catalogue() {
    return FirstImages.in(folder.resolve("data"));
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
        folder.resolve("expectations"), MadeUpSettings.of(store, 2), catalogue()::has);
  }

  LadderMeasurement measurement(Path store, Consumer<String> out) {
    return new LadderMeasurement(
        folder.resolve("reports"),
        new Assignment(
            MadeUpSettings.of(store, 2),
            ClusterSettings.NONE,
            DataLocations.embedded(),
            catalogue(),
            List.of()),
        out);
  }
}
