package io.github.closerlook.build;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.closerlook.build.Workflow.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private final Workflow workflow;
  private final List<String> complaints = new ArrayList<>();

  private WorkflowCheck(Workflow workflow) {
    this.workflow = workflow;
  }

  static List<String> complaints(Workflow workflow) {
    WorkflowCheck check = new WorkflowCheck(workflow);
    check.check();
    return check.complaints;
  }

  private void check() {
    String name = workflow.name();
    JsonNode root = workflow.root();
    WorkflowSchema.errors(root).forEach(error -> complaints.add(name + ": " + error));
    Matcher uses = USES.matcher(workflow.text());
    while (uses.find()) {
      require(
          name,
          PINNED.matcher(uses.group(1)).matches(),
          uses.group(1) + " is not pinned to a commit with its version beside it");
    }
    require(name, root.has("permissions"), "no permissions");
    require(name, !root.path("permissions").toString().contains("write"), "every job may write");
    require(name, root.has("concurrency"), "no concurrency group");
    for (Job job : workflow.jobs()) {
      check(job);
      checkNeeds(job);
    }
  }

  private void check(Job job) {
    int minutes = job.root().path("timeout-minutes").asInt();
    require(job.name(), minutes >= 1 && minutes <= 120, "no timeout-minutes up to 120");
    boolean writes = job.permissions().containsValue("write");
    boolean runsProject =
        !job.commands().isEmpty()
            || job.uses().stream().anyMatch(action -> action.startsWith("actions/checkout@"));
    require(job.name(), !(writes && runsProject), "may write and runs the project's code");
    job.steps().forEach(step -> check(job, step));
    for (String script : job.scripts()) {
      require(
          job.name(), !UNTRUSTED.matcher(script).find(), "a script with what others can fill in");
    }
    job.commands().forEach(command -> complaints.addAll(Offer.complaints(command)));
  }

  /**
   * A second attempt keeps artifacts of its own, and what takes them may be of a later attempt than
   * what left them.
   */
  private void check(Job job, JsonNode step) {
    String action = step.path("uses").asText();
    JsonNode with = step.path("with");
    String name = with.path("name").asText();
    require(
        job.name(),
        !action.startsWith("actions/checkout@")
            || with.path("persist-credentials").asText().equals("false"),
        "a checkout that keeps its credentials");
    require(
        job.name(),
        !action.startsWith("actions/upload-") || name.contains("github.run_attempt"),
        "an artifact without the attempt in its name");
    require(
        job.name(),
        !action.startsWith("actions/download-artifact@")
            || with.has("pattern")
            || OUTPUT.matcher(name).find(),
        "takes an artifact whose name the job that left it does not give");
    require(
        job.name(),
        !action.startsWith("actions/setup-java@") || !with.has("cache"),
        "setup-java saves the cache of whatever the job loaded");
  }

  private void checkNeeds(Job job) {
    List<String> needs = new ArrayList<>();
    JsonNode written = job.root().path("needs");
    (written.isTextual() ? List.of(written) : written).forEach(id -> needs.add(id.asText()));
    JsonNode jobs = workflow.root().path("jobs");
    for (String id : needs) {
      require(job.name(), jobs.has(id), "needs " + id + ", which is no job");
    }
    Matcher outputs = OUTPUT.matcher(job.root().toString());
    while (outputs.find()) {
      boolean given =
          needs.contains(outputs.group(1))
              && jobs.path(outputs.group(1)).path("outputs").has(outputs.group(2));
      require(job.name(), given, outputs.group() + " is not given");
    }
  }

  private void require(String where, boolean holds, String complaint) {
    if (!holds) {
      complaints.add(where + ": " + complaint);
    }
  }
}
