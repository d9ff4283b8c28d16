package io.github.closerlook.paper.model.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;

/** What is to be computed, step by step, written down once and run for every batch. */
final class OneDnnProgram {

  private final OneDnn dnn;
  private final List<Runnable> steps = new ArrayList<>();

  OneDnnProgram(OneDnn dnn) {
    this.dnn = dnn;
  }

  /** One more step. */
  void add(Runnable step) {
    steps.add(step);
  }

  /** One more step: a layer's computation with its arguments. */
  void add(primitive computation, Arguments arguments) {
    dnn.own(computation);
    IntMemoryMap map = dnn.own(arguments.map);
    steps.add(() -> computation.execute(dnn.stream, map));
  }

  /**
   * The tensor in the layout that is wanted; brought there first if it is not.
   *
   * @param wanted given back with the rest, at the end
   */
  memory in(memory tensor, memory.desc wanted) {
    dnn.own(wanted);
    if (isLaidOut(tensor, wanted)) {
      return tensor;
    }
    memory other = dnn.allocate(wanted);
    move(tensor, other);
    return other;
  }

  /**
   * Where to write a tensor of that layout; {@link #move} brings it home, if it is elsewhere.
   *
   * @param layout given back with the rest, at the end
   */
  memory toWrite(memory home, memory.desc layout) {
    dnn.own(layout);
    return isLaidOut(home, layout) ? home : dnn.allocate(layout);
  }

  /** One more step: copies a tensor into another layout; nothing if it is the same tensor. */
  void move(memory from, memory to) {
    if (from != to) {
      reorder copy = dnn.own(new reorder(from, to));
      steps.add(() -> copy.execute(dnn.stream, from, to));
    }
  }

  private boolean isLaidOut(memory tensor, memory.desc layout) {
    return dnn.own(tensor.get_desc()).equals(layout);
  }

  /** Runs all steps in order. */
  void run() {
    // By index: an iterator is an object, which the JVM spares only once the loop is compiled.
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).run();
    }
    dnn.stream._wait();
  }

  /** Tensors by oneDNN's numbers for them, {@code DNNL_ARG_...}. */
  static final class Arguments {

    private final IntMemoryMap map = new IntMemoryMap();

    Arguments with(int number, memory tensor) {
      map.put(number, tensor);
      return this;
    }
  }
}
