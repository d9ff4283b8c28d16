package io.github.closerlook.paper.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.store.Json;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.paper.data.Catalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A run as it travels to another JVM: its spec, and all that must be the same there for the record
 * to be the same bit for bit. That is what the record's key is made of; the parts are sent beside
 * it so that a difference can be named.
 *
 * @param key of the record
 * @param code fingerprint of the code that can change a result
 * @param data digests of the images that the run reads
 * @param libraries numeric ones, with their versions and that of Java
 * @param kernels of OpenBLAS and oneDNN
 */
public record RunOrder(
    RunSpec spec, String key, String code, String data, String libraries, String kernels) {

  /** The order for a run, as this JVM would name its record. */
  public static RunOrder of(Run run, Catalogue catalogue) {
    RunSpec spec = RunSpec.of(run);
    return new RunOrder(
        spec,
        RunKey.of(spec, catalogue),
        RunKey.code(),
        RunKey.dataDigests(spec, catalogue),
        RunKey.libraries(),
        Machine.kernels());
  }

  /** As JSON, in the form that the project writes specs in. */
  public String text() {
    try {
      return Json.CANONICAL.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the order of " + spec, e);
    }
  }

  /** The order of a {@link #text}. */
  public static RunOrder parse(String text) {
    try {
      return Json.CANONICAL.readValue(text, RunOrder.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an order that cannot be understood: " + text, e);
    }
  }

  /**
   * Why this JVM would give another record, in one sentence; empty if it gives the same.
   *
   * @param catalogue the data that it has
   */
  Optional<String> objection(Catalogue catalogue) {
    return objection(of(spec, catalogue));
  }

  /**
   * @param here the same run's order, made where it is to be carried out
   */
  Optional<String> objection(RunOrder here) {
    if (key.equals(here.key)) {
      return Optional.empty();
    }
    Map<String, String[]> parts = new LinkedHashMap<>();
    parts.put("kernels", new String[] {kernels, here.kernels});
    parts.put("libraries", new String[] {libraries, here.libraries});
    parts.put("code", new String[] {code, here.code});
    parts.put("data", new String[] {data, here.data});
    return Optional.of(
        parts.entrySet().stream()
            .filter(part -> !part.getValue()[0].equals(part.getValue()[1]))
            .findFirst()
            .map(
                part ->
                    Text.format(
                        "other %s, %s in place of %s",
                        part.getKey(), part.getValue()[1], part.getValue()[0]))
            .orElse("it names the run's record in another way"));
  }
}
