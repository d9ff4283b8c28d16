package io.github.closerlook.paper.data.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * On Windows a file whose lock is held can be read over that handle alone, and elsewhere to close a
 * second one gives the lock away. No such system is at hand, so the calls are looked at.
 */
class LockedFilesTest {

  private static final List<JavaClass> LOCKING =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackagesOf(Fetcher.class)
              .stream()
              .filter(type -> calls(type, FileChannel.class).anyMatch("tryLock"::equals))
              .toList();

  @Test
  void should_look_at_every_class_that_takes_a_lock() {
    assertThat(LOCKING)
        .extracting(JavaClass::getSimpleName)
        .containsExactlyInAnyOrder("Fetcher", "SetLock");
  }

  @Test
  void should_open_no_second_handle() {
    assertThat(LOCKING)
        .allSatisfy(
            type -> {
              assertThat(calls(type, FileChannel.class).filter("open"::equals)).hasSize(1);
              assertThat(calls(type, Files.class)).isSubsetOf("move", "delete");
              assertThat(accesses(type, FileDigest.class))
                  .allSatisfy(
                      access ->
                          assertThat(access.getTarget().getRawParameterTypes())
                              .extracting(JavaClass::getName)
                              .containsExactly(FileChannel.class.getName()));
            });
  }

  private static Stream<String> calls(JavaClass type, Class<?> owner) {
    return accesses(type, owner).stream().map(access -> access.getTarget().getName());
  }

  private static List<JavaCodeUnitAccess<?>> accesses(JavaClass type, Class<?> owner) {
    return type.getCodeUnitAccessesFromSelf().stream()
        .<JavaCodeUnitAccess<?>>map(access -> access)
        .filter(access -> access.getTargetOwner().isEquivalentTo(owner))
        .toList();
  }
}
