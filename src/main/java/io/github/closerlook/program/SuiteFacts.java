package io.github.closerlook.program;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Judge;
import io.github.closerlook.claims.files.ProjectFolder;
import io.github.closerlook.claims.result.Environment;
import io.github.closerlook.claims.store.CodeFingerprint;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.run.Experiment;
import io.github.closerlook.paper.run.Machine;
import io.github.closerlook.paper.study.NetworkStudy;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What results are made with: in words for reports, and thing by thing, to find differences. */
final class SuiteFacts {

  private SuiteFacts() {}

  /** Settings, data and machine, name to value, in the order in which they are told. */
  static Map<String, String> of(Settings settings) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Scale", settings.scale().label());
    facts.put("First seed", Long.toString(settings.seed()));
    facts.put("Claims", settings.claims().isEmpty() ? "all" : String.join(", ", settings.claims()));
    facts.put(
        "Data",
        Catalogue.of(settings.data()).origins().entrySet().stream()
            .map(origin -> origin.getKey() + ": " + origin.getValue())
            .collect(Collectors.joining("; ")));
    facts.put("Engine", settings.engine().label());
    facts.put("Workers", Integer.toString(settings.workers()));
    facts.put("Machine", RunRecord.Provenance.machineHere());
    facts.put("Processor", Machine.processor());
    facts.put("Libraries", Machine.libraries());
    return facts;
  }

  /** What these claims are judged with, for a comparison with what they were accepted with. */
  static Environment environment(Collection<Expectation> claims, Catalogue catalogue) {
    return Environment.of(
        ProjectFolder.resolve(""),
        claims,
        id -> catalogue.has(id) ? Optional.of(catalogue.get(id).sha256()) : Optional.empty(),
        Machine.platform(),
        CodeFingerprint.ofClasses(Experiment.class, Judge.class, NetworkStudy.class));
  }
}
