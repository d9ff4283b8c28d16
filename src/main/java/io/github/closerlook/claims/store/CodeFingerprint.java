package io.github.closerlook.claims.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * A digest of the code that can change a result: the compiled classes of this project that can be
 * reached, reference by reference, from the one that carries out a run.
 *
 * <p>Line numbers, source names and names of local variables are left out, so comments, formatting
 * and moved lines change nothing. Nor does the order in which a compiler lists classes that belong
 * together. Code that only stores, judges or reports cannot be reached and does not count. What can
 * be reached counts even where only a message changed: a record is then redone that need not be,
 * never kept that must not be. Libraries count by their versions: whoever names runs adds them, see
 * {@link Apparatus#key}.
 */
public final class CodeFingerprint {

  private static final String PROJECT = "io/github/closerlook/";

  /** It takes a while, and runs are named one by one. */
  private static final ClassValue<String> DIGESTS =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> root) {
          return digest(reachedFrom(root));
        }
      };

  private CodeFingerprint() {}

  /**
   * The digest of all that one class can reach, as hexadecimal digits.
   *
   * @param root the class that carries runs out
   */
  public static String of(Class<?> root) {
    return DIGESTS.get(root);
  }

  /**
   * A digest for each class by itself, so that a reader can be told which of them changed.
   *
   * @param roots classes to start from, such as the one that carries runs out, and the one that
   *     judges
   * @return name within this project, such as {@code stats.Holm}, to hexadecimal digits
   */
  public static SortedMap<String, String> ofClasses(Class<?>... roots) {
    SortedMap<String, byte[]> reached = new TreeMap<>();
    for (Class<?> root : roots) {
      reached.putAll(reachedFrom(root));
    }
    SortedMap<String, String> digests = new TreeMap<>();
    reached.forEach(
        (name, code) ->
            digests.put(
                name.substring(PROJECT.length()).replace('/', '.'), DigestUtils.sha256Hex(code)));
    return digests;
  }

  private static SortedMap<String, byte[]> reachedFrom(Class<?> root) {
    ClassLoader loader = CodeFingerprint.class.getClassLoader();
    return reached(
        root.getName().replace('.', '/'),
        PROJECT,
        name -> {
          try (InputStream stream = loader.getResourceAsStream(name + ".class")) {
            return stream == null ? null : stream.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read class " + name, e);
          }
        });
  }

  /**
   * The classes that can be reached from the root, without what debuggers want.
   *
   * @param root internal name of the class to start from
   * @param prefix internal names of the classes to follow start so
   * @param classes internal name to class file, null where there is none
   */
  static SortedMap<String, byte[]> reached(
      String root, String prefix, Function<String, byte[]> classes) {
    SortedMap<String, byte[]> reached = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      String name = open.remove();
      if (reached.containsKey(name)) {
        continue;
      }
      byte[] file = classes.apply(name);
      if (file == null) {
        throw new IllegalStateException("class " + name + " is referred to but not there");
      }
      ClassWriter stripped = new ClassWriter(0);
      Remapper follow =
          new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String referred) {
              if (referred.startsWith(prefix)) {
                open.add(referred);
              }
              return referred;
            }
          };
      new ClassReader(file)
          .accept(new ClassRemapper(new NamesInOrder(stripped), follow), ClassReader.SKIP_DEBUG);
      reached.put(name, stripped.toByteArray());
    }
    return reached;
  }

  static String digest(SortedMap<String, byte[]> reached) {
    StringBuilder digests = new StringBuilder();
    reached.forEach(
        (name, code) -> digests.append(name).append(' ').append(DigestUtils.sha256Hex(code)));
    return DigestUtils.sha256Hex(digests.toString());
  }
}
