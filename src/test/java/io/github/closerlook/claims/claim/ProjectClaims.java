package io.github.closerlook.claims.claim;

import io.github.closerlook.paper.study.NetworkStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The project's own claims, read once for all tests that ask for them. */
public final class ProjectClaims {

  private static final Map<Scale, List<Expectation>> READ = new ConcurrentHashMap<>();

  private ProjectClaims() {}

  /** All of them at that scale. */
  public static List<Expectation> at(Scale scale) {
    return READ.computeIfAbsent(
        scale, each -> Expectations.read(Path.of("expectations"), each, NetworkStudy.class));
  }
}
