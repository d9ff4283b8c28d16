package io.github.closerlook.build;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.closerlook.build.Workflow.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is asked of each workflow, whatever it does. */
final class WorkflowCheck {

  private static final Pattern USES = Pattern.compile("(?m)^\\s*(?:- )?uses: (.*)$");

  /** A commit, as tags can be moved; and its version, as a person cannot read commits. */
  private static final Pattern PINNED =
      Pattern.compile("[\\w-]+/[\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+");

  /** Expressions that others than the project's people can fill with a script of their own. */
  private static final Pattern UNTRUSTED =
      Pattern.compile("\\$\\{\\{ *github\\.(event\\.|head_ref|ref_name)");

  private static final Pattern OUTPUT = Pattern.compile("needs\\.(\\w+)\\.outputs\\.(\\w+)");

  private WorkflowCheck() {}

  static List<String> complaints(Workflow workflow) {
    List<String> complaints = new ArrayList<>();
    WorkflowSchema.errors(workflow.root())
        .forEach(error -> complaints.add(workflow.name() + ": " + error));
    Matcher uses = USES.matcher(workflow.text());
    while (uses.find()) {
      require(
          complaints,
          workflow.name(),
          PINNED.matcher(uses.group(1)).matches(),
          uses.group(1) + " is not pinned to a commit with its version beside it");
    }
    require(complaints, workflow.name(), workflow.root().has("permissions"), "no permissions");
    require(
        complaints,
        workflow.name(),
        !workflow.root().path("permissions").toString().contains("write"),
        "every job may write");
    require(
        complaints, workflow.name(), workflow.root().has("concurrency"), "no concurrency group");
    Set<String> ids = workflow.jobs().stream().map(Job::id).collect(Collectors.toSet());
    for (Job job : workflow.jobs()) {
      check(complaints, job);
      checkNeeds(complaints, workflow, ids, job);
    }
    return complaints;
  }

  private static void check(List<String> complaints, Job job) {
    int minutes = job.root().path("timeout-minutes").asInt();
    require(complaints, job.name(), minutes >= 1 && minutes <= 120, "no timeout-minutes up to 120");
    boolean writes = job.permissions().containsValue("write");
    boolean runsProject =
        !job.commands().isEmpty()
            || job.uses().stream().anyMatch(action -> action.startsWith("actions/checkout@"));
    require(
        complaints, job.name(), !(writes && runsProject), "may write and runs the project's code");
    for (JsonNode step : job.steps()) {
      require(
          complaints,
          job.name(),
          !step.path("uses").asText().startsWith("actions/checkout@")
              || step.path("with").path("persist-credentials").asText().equals("false"),
          "a checkout that keeps its credentials");
    }
    checkArtifacts(complaints, job);
    for (String script : job.scripts()) {
      require(
          complaints,
          job.name(),
          !UNTRUSTED.matcher(script).find(),
          "a script with what others can fill in");
    }
    job.commands().forEach(command -> complaints.addAll(Offer.complaints(command)));
  }

  /**
   * A second attempt keeps artifacts of its own, and what takes them may be of a later attempt than
   * what left them.
   */
  private static void checkArtifacts(List<String> complaints, Job job) {
    for (JsonNode step : job.steps()) {
      String action = step.path("uses").asText();
      JsonNode with = step.path("with");
      String name = with.path("name").asText();
      require(
          complaints,
          job.name(),
          !action.startsWith("actions/upload-") || name.contains("github.run_attempt"),
          "an artifact without the attempt in its name");
      require(
          complaints,
          job.name(),
          !action.startsWith("actions/download-artifact@")
              || with.has("pattern")
              || OUTPUT.matcher(name).find(),
          "takes an artifact whose name the job that left it does not give");
      require(
          complaints,
          job.name(),
          !action.startsWith("actions/setup-java@") || !with.has("cache"),
          "setup-java saves the cache of whatever the job loaded");
    }
  }

  private static void checkNeeds(
      List<String> complaints, Workflow workflow, Set<String> ids, Job job) {
    List<String> needs = new ArrayList<>();
    JsonNode written = job.root().path("needs");
    if (written.isArray()) {
      written.forEach(id -> needs.add(id.asText()));
    } else if (written.isTextual()) {
      needs.add(written.asText());
    }
    for (String id : needs) {
      require(complaints, job.name(), ids.contains(id), "needs " + id + ", which is no job");
    }
    Matcher outputs = OUTPUT.matcher(job.root().toString());
    while (outputs.find()) {
      boolean given =
          needs.contains(outputs.group(1))
              && workflow
                  .root()
                  .path("jobs")
                  .path(outputs.group(1))
                  .path("outputs")
                  .has(outputs.group(2));
      require(complaints, job.name(), given, outputs.group() + " is not given");
    }
  }

  private static void require(
      List<String> complaints, String where, boolean holds, String complaint) {
    if (!holds) {
      complaints.add(where + ": " + complaint);
    }
  }
}
