package io.github.closerlook.paper.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/**
 * The environment of this process as C's {@code getenv} sees it. Java reads a copy of it, and can
 * change neither. Libraries that are loaded later find what is put here; Java does not.
 */
final class ProcessEnvironment {

  /** What C reads from now on; never given back. */
  private static final List<Pointer> KEPT = new ArrayList<>();

  private ProcessEnvironment() {}

  /**
   * Adds variables, in place of those of the same names.
   *
   * @return whether that was possible: the C library has to tell where its environment is
   */
  static boolean put(Map<String, String> variables) {
    Pointer address = Loader.addressof("environ");
    if (address == null || address.isNull()) {
      return false;
    }
    PointerPointer<Pointer> environ = new PointerPointer<>(address);
    PointerPointer<Pointer> before = new PointerPointer<>(environ.get(0));
    Map<String, Pointer> entries = new LinkedHashMap<>();
    for (int i = 0; before.get(i) != null; i++) {
      Pointer entry = before.get(i);
      entries.put(new BytePointer(entry).getString().split("=", 2)[0], entry);
    }
    variables.forEach((name, value) -> entries.put(name, new BytePointer(name + "=" + value)));
    PointerPointer<Pointer> after = new PointerPointer<>(entries.size() + 1L);
    int i = 0;
    for (Pointer entry : entries.values()) {
      after.put(i++, entry);
    }
    after.put(i, null);
    KEPT.add(after);
    KEPT.addAll(entries.values());
    environ.put(0, after);
    return true;
  }
}
