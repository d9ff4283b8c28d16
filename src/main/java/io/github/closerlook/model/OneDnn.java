package io.github.closerlook.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;

/**
 * oneDNN, Intel's library of neural network layers, on the calling thread; and all native memory
 * that is taken through it, which {@link #close} gives back.
 *
 * <p>Its layers choose the layout of the images between them, such as 16 channels side by side,
 * which is where most of the speed comes from.
 */
final class OneDnn implements AutoCloseable {

  private static final String WHY_NOT = whyItDoesNotLoad();

  /**
   * Whether it writes kernels for this kind of processor as it runs. Elsewhere, such as on Arm, the
   * compiler's plain C does the work.
   */
  static final boolean HAS_OWN_KERNELS = Loader.getPlatform().endsWith("x86_64");

  /** The engine and the queue that everything runs on. */
  final engine engine;

  final stream stream;

  private final List<Pointer> owned = new ArrayList<>();

  OneDnn() {
    engine = own(new engine(org.bytedeco.dnnl.engine.kind.cpu, 0));
    stream = own(new stream(engine));
  }

  /** Why oneDNN cannot be used on this machine, or null if it can. */
  static String whyNot() {
    return WHY_NOT;
  }

  /** Such as 2.5.2-1.5.7: oneDNN's own version, and that of its Java bindings. */
  static String version() {
    try {
      return Loader.getVersion("org.bytedeco", "dnnl");
    } catch (IOException e) {
      throw new UncheckedIOException("no version of org.bytedeco:dnnl", e);
    }
  }

  /**
   * The instruction set that its kernels are made for, such as {@code avx2}: the processor's best,
   * or what {@code DNNL_MAX_CPU_ISA} allows of it. Each adds up in an order of its own, so the last
   * bits differ between them. {@code plain C} where it has kernels of its own for no processor of
   * that kind, and {@code none} where it cannot be used.
   */
  static String kernels() {
    if (WHY_NOT != null) {
      return "none";
    }
    return HAS_OWN_KERNELS ? dnnl.get_effective_cpu_isa().intern().name() : "plain C";
  }

  private static String whyItDoesNotLoad() {
    try {
      Loader.load(dnnl.class);
      return null;
    } catch (LinkageError | RuntimeException e) {
      return String.format(Locale.ROOT, "oneDNN does not load (%s)", e.getMessage());
    }
  }

  /** Keeps a native object until {@link #close}. */
  <P extends Pointer> P own(P pointer) {
    owned.add(pointer);
    return pointer;
  }

  /** A tensor's dimensions, in a layout of that name. */
  memory.desc layout(memory.format_tag tag, long... dimensions) {
    return own(new memory.desc(dimensions, memory.data_type.f32, tag));
  }

  /** A tensor's dimensions; oneDNN chooses the layout. */
  memory.desc anyLayout(long... dimensions) {
    return layout(memory.format_tag.any, dimensions);
  }

  /** Images [rows, channels, height, width], or plain rows [rows, units], one after the other. */
  memory.desc plain(long... dimensions) {
    return layout(
        switch (dimensions.length) {
          case 1 -> memory.format_tag.a;
          case 2 -> memory.format_tag.ab;
          default -> memory.format_tag.abcd;
        },
        dimensions);
  }

  /** New memory, not cleared. */
  memory allocate(memory.desc layout) {
    return own(new memory(layout, engine));
  }

  /** Memory that is already there, seen as a tensor. */
  memory on(FloatPointer values, memory.desc layout) {
    return own(new memory(layout, engine, values));
  }

  @Override
  public void close() {
    for (int i = owned.size() - 1; i >= 0; i--) {
      owned.get(i).deallocate();
    }
    owned.clear();
  }
}
