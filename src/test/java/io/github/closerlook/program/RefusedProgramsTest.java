package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.closerlook.paper.run.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the programs that the build starts end when what was asked for makes no sense. */
@Order(6)
class RefusedProgramsTest {

  @TempDir Path temporary;

  @Test
  void should_end_with_one_line_and_a_status() throws Exception {
    assertThat(refusal("-Dscale=QUICK", DryRun.class).lines())
        .containsExactly("-Dscale=QUICK is not understood; accepted: quick, default, paper");
  }

  /** Maven's plugin would tell of a status with the way through its own code. */
  @Test
  void should_leave_a_mark_in_place_of_a_status_where_maven_asks_for_one() throws Exception {
    Path mark = temporary.resolve("folder with a space/refused");

    String out =
        ChildJvm.startWith(
                List.of("-Dscale=QUICK", "-D" + MavenChild.MARK + "=" + mark), DryRun.class)
            .awaitStatus(0);

    assertThat(out.lines())
        .containsExactly("-Dscale=QUICK is not understood; accepted: quick, default, paper");
    assertThatThrownBy(() -> ProgramEnd.main(new String[] {mark.toString()}))
        .isInstanceOf(SuitePreflight.Refusal.class)
        .hasNoCause();
    ProgramEnd.main(new String[] {mark.toString()});
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("-D" + MavenChild.MARK + "=", "<mainClass>" + ProgramEnd.class.getName() + "<");
  }

  /** One after the other in one JVM, as most of what each would take alone is its start. */
  @Test
  void should_refuse_data_that_cannot_be_read_once() throws Exception {
    Path images = temporary.resolve("mnist/train-images-idx3-ubyte.gz");
    Files.createDirectories(images.getParent());
    Files.writeString(images, "<!DOCTYPE html>");
    for (String file : List.of("train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")) {
      Files.createFile(images.resolveSibling(file + "-ubyte"));
    }

    String sentence =
        images
            + ": starts with bytes 3c 21 44 4f; expected an IDX file, which starts with"
            + " 00 00 08 03";
    assertThat(refusal("-Ddata=" + temporary, OneAfterTheOther.class).lines())
        .filteredOn(line -> !line.startsWith("[closer-look]"))
        .containsExactlyElementsOf(Collections.nCopies(OneAfterTheOther.PROGRAMS.size(), sentence));
  }

  /** Ends with status 1 if none did what was asked, as each does by itself. */
  static final class OneAfterTheOther {

    static final List<Runnable> PROGRAMS =
        List.of(
            DryRun::tell,
            ShardTraining::train,
            PowerMeasurement::measureAll,
            LadderMeasurement::measureAll);

    private OneAfterTheOther() {}

    public static void main(String[] arguments) {
      System.exit(PROGRAMS.stream().filter(MavenChild::isCarriedOut).count() == 0 ? 1 : 0);
    }
  }

  /** So that what is seen of one of them here is so of all. */
  @Test
  void should_run_every_program_in_the_same_way() {
    JavaClasses programs =
        new ClassFileImporter()
            .importClasses(
                DryRun.class,
                ShardTraining.class,
                PowerMeasurement.class,
                PlaceboMeasurement.class,
                LadderMeasurement.class);

    assertThat(programs)
        .hasSize(5)
        .allSatisfy(
            program ->
                assertThat(
                        program.getMethod("main", String[].class).getMethodCallsFromSelf().stream()
                            .map(call -> call.getTarget().getFullName()))
                    .containsExactly(
                        MavenChild.class.getName() + ".run(" + Runnable.class.getName() + ")"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void should_refuse_a_folder_that_native_libraries_cannot_be_unpacked_into() throws Exception {
    String out = ChildJvm.startAfter("ulimit -f 64", Full.class, temporary).awaitStatus(1);

    assertThat(out.lines())
        .filteredOn(line -> line.startsWith("The native libraries of ND4J do not load"))
        .hasSize(1);
  }

  /** A program whose native libraries have no room, as on a full disk. */
  static final class Full {
    public static void main(String... arguments) {
      System.setProperty("org.bytedeco.javacpp.cachedir", arguments[0]);
      DryRun.main(new String[0]);
    }
  }

  /** It runs within Maven, and looks at their folder for whoever loads them. */
  @Test
  void should_load_no_numeric_library_in_the_preflight() throws Exception {
    ChildJvm.startWith(
            List.of("-Dorg.bytedeco.javacpp.cachedir=" + temporary), SuitePreflight.class)
        .awaitSuccess();

    // JavaCPP has to be asked where its folder is.
    assertThat(temporary).isDirectoryNotContaining("glob:**/{dnnl,nd4j,openblas}*");
  }

  /** Its exception ends the build, which prints all of it. */
  @Test
  void should_end_the_preflight_without_the_way_through_the_code() throws Exception {
    assertThat(refusal("-Dscale=QUICK", SuitePreflight.class).lines())
        .singleElement()
        .asString()
        .endsWith("-Dscale=QUICK is not understood; accepted: quick, default, paper");
  }

  private String refusal(String option, Class<?> program) throws IOException, InterruptedException {
    List<String> flags =
        List.of(
            option,
            "-Druns=" + temporary.resolve("runs"),
            "-Dclaims=noise-converges-slower",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
    String out = ChildJvm.startWith(flags, program).awaitStatus(1);
    assertThat(temporary.resolve("runs/set-aside")).doesNotExist();
    return out;
  }
}
