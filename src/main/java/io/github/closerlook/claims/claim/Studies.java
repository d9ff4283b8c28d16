package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.YamlFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The studies of a folder of expectations, each of which is read once, whoever names it. */
final class Studies {

  private final Path folder;
  private final Class<? extends Study> kinds;
  private final UnaryOperator<ObjectNode> changed;
  private final Map<Path, StudyFile> known = new HashMap<>();

  /**
   * @param folder of expectations
   * @param kinds of studies that there are: a type whose subtypes Jackson can tell apart
   * @param changed what becomes of the sizes of each study and scale before they are read
   */
  Studies(Path folder, Class<? extends Study> kinds, UnaryOperator<ObjectNode> changed) {
    this.folder = folder;
    this.kinds = kinds;
    this.changed = changed;
  }

  /** What is wrong with them, also with those that no claim names. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    Path studies = folder.resolve("studies");
    if (!Files.isDirectory(studies)) {
      // A claim tells, by the name that it looks for.
      return mistakes;
    }
    for (Path file : YamlFolder.files(studies)) {
      try {
        read(file);
      } catch (BadInputException e) {
        mistakes.add(e.getMessage());
      }
    }
    return mistakes;
  }

  /**
   * Those that a claim and its cases name, by their names.
   *
   * @param claim its file, for what is told of a study that is not there
   */
  Map<String, Study> of(Path claim, Expectation.File written, Scale scale) {
    Map<String, Study> studies = new LinkedHashMap<>();
    studies.put(written.study(), study(claim, "study", written.study(), scale));
    for (int i = 0; i < written.cases().size(); i++) {
      String name = written.cases().get(i).study();
      if (!name.isEmpty() && !studies.containsKey(name)) {
        studies.put(name, study(claim, "cases[" + i + "].study", name, scale));
      }
    }
    return studies;
  }

  /**
   * A study at the default scale with other sizes in the place of some of its own.
   *
   * @param from file that gives these sizes, and is named in what is refused
   * @param place of them in it
   * @param differing as they differ; null for none
   */
  Study resized(String name, Path from, String place, ObjectNode differing) {
    return existing(from, place, name).resized(from, place, differing);
  }

  private Study study(Path claim, String place, String name, Scale scale) {
    return existing(claim, place, name).at(scale);
  }

  private StudyFile existing(Path from, String place, String name) {
    Path file = folder.resolve("studies").resolve(name + ".yaml");
    if (!Files.exists(file)) {
      throw BadInput.of("%s, at %s: there is no %s", from, place, file);
    }
    return read(file);
  }

  private StudyFile read(Path file) {
    return known.computeIfAbsent(file, unread -> new StudyFile(unread, kinds, changed));
  }
}
