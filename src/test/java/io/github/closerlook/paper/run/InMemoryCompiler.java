package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources to class files that stay in memory, with all debug information. */
public final class InMemoryCompiler {

  private InMemoryCompiler() {}

  /** Internal name to class file, of sources none of whose classes is public. */
  public static Map<String, byte[]> compile(String... sources) {
    Map<String, String> files = new TreeMap<>();
    for (String source : sources) {
      files.put("S" + files.size() + ".java", source);
    }
    return compile(files);
  }

  /**
   * Internal name to class file. What the sources refer to is taken from the class path.
   *
   * @param sources by file; a public class has a file of its name
   */
  public static Map<String, byte[]> compile(Map<String, String> sources) {
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((file, text) -> units.add(source(file, text)));
    try (JavaFileManager files = keeping(compiler, classes)) {
      List<String> options = List.of("-g", "-proc:none");
      assertThat(compiler.getTask(null, files, null, options, null, units).call()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> compiled = new HashMap<>();
    classes.forEach((name, bytes) -> compiled.put(name, bytes.toByteArray()));
    return compiled;
  }

  private static JavaFileObject source(String file, String text) {
    // A file of Windows has backslashes, which no URI may have.
    URI uri = URI.create("memory:///" + file.replace('\\', '/'));
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static JavaFileManager keeping(
      JavaCompiler compiler, Map<String, ByteArrayOutputStream> classes) {
    return new ForwardingJavaFileManager<JavaFileManager>(
        compiler.getStandardFileManager(null, null, null)) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(name.replace('.', '/'), bytes);
        return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
          @Override
          public OutputStream openOutputStream() {
            return bytes;
          }
        };
      }
    };
  }
}
