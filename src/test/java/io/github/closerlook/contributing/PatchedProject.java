package io.github.closerlook.contributing;

import io.github.closerlook.paper.run.InMemoryCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * This project's classes with others in the place of some: all in one loader, so that they see each
 * other as they would in one build. Libraries are those of the tests.
 */
final class PatchedProject extends ClassLoader {

  private static final String PROJECT = "io.github.closerlook.";

  private final Map<String, byte[]> patched;

  /**
   * @param sources of the classes that are new or changed, by file
   */
  PatchedProject(Map<String, String> sources) {
    super(PatchedProject.class.getClassLoader());
    patched = InMemoryCompiler.compile(sources);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(PROJECT)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] code = code(name.replace('.', '/'));
      return defineClass(name, code, 0, code.length);
    }
  }

  private byte[] code(String name) throws ClassNotFoundException {
    if (patched.containsKey(name)) {
      return patched.get(name);
    }
    try (InputStream file = getParent().getResourceAsStream(name + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
