package io.github.closerlook.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * The published schema of GitHub's workflow files, from the JSON Schema Store; {@code NOTICE.md}
 * says of which date.
 */
final class WorkflowSchema {

  /** Without it, the complaints are in the language of whoever runs the tests. */
  private static final SchemaRegistryConfig ENGLISH =
      SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build();

  private static final Schema SCHEMA = read();

  private WorkflowSchema() {}

  private static Schema read() {
    try (InputStream in = WorkflowSchema.class.getResourceAsStream("github-workflow.json")) {
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_7, registry -> registry.schemaRegistryConfig(ENGLISH))
          .getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What of a workflow the schema does not allow; nothing if all is right. */
  static List<String> errors(JsonNode workflow) {
    return SCHEMA.validate(workflow).stream().map(Error::toString).toList();
  }
}
