package io.github.closerlook.paper.model.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * oneDNN, Intel's library of neural network layers, on the calling thread; and all native memory
 * that is taken through it, which {@link #close} gives back.
 *
 * <p>Its layers choose the layout of the images between them, such as 16 channels side by side,
 * which is where most of the speed comes from.
 */
final class OneDnn implements AutoCloseable {

  /** The engine and the queue that everything runs on. */
  final engine engine;

  final stream stream;

  private final List<Pointer> owned = new ArrayList<>();

  OneDnn() {
    engine = own(new engine(org.bytedeco.dnnl.engine.kind.cpu, 0));
    stream = own(new stream(engine));
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
