package io.github.closerlook.paper.model;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Where the native libraries do not load, one sentence instead of a hundred red tests. */
public final class NativesFirst implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Natives.load();
  }
}
