package io.github.closerlook.claims.store;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Hands a class on with its lists of other classes in the order of their names. A compiler that is
 * not told which classes a sealed type permits lists them in the order in which it came by them, as
 * it does with nested classes; and that depends on what else is compiled with it.
 */
final class NamesInOrder extends ClassVisitor {

  private final SortedSet<String> permitted = new TreeSet<>();
  private final SortedSet<String> nested = new TreeSet<>();
  private final Map<String, Runnable> inner = new TreeMap<>();

  NamesInOrder(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitPermittedSubclass(String name) {
    permitted.add(name);
  }

  @Override
  public void visitNestMember(String name) {
    nested.add(name);
  }

  @Override
  public void visitInnerClass(String name, String outer, String simple, int access) {
    inner.put(name, () -> super.visitInnerClass(name, outer, simple, access));
  }

  @Override
  public void visitEnd() {
    nested.forEach(super::visitNestMember);
    permitted.forEach(super::visitPermittedSubclass);
    inner.values().forEach(Runnable::run);
    super.visitEnd();
  }
}
