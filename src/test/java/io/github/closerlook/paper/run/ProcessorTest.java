package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run's key names the processor where nobody names the kernels. */
class ProcessorTest {

  @Test
  void should_tell_generations_apart_that_a_virtual_machine_gives_one_name() {
    String milan = "model\t\t: 1\nmodel name\t: AMD EPYC\ncpu family\t: 25\n\n";
    String genoa = "model\t\t: 17\nmodel name\t: AMD EPYC\ncpu family\t: 25\n\n";

    Processor older = Processor.ofLinux((milan + milan).lines());
    Processor newer = Processor.ofLinux(genoa.lines());

    assertThat(older.name()).contains("AMD EPYC");
    assertThat(older.model()).contains("AMD EPYC; cpu family 25, model 1");
    assertThat(newer.model()).contains("AMD EPYC; cpu family 25, model 17");
  }

  @Test
  void should_name_every_kind_of_core_of_an_arm_processor_on_linux() {
    String cpuinfo =
        """
        processor	: 0
        CPU implementer	: 0x41
        CPU part	: 0xd0b

        processor	: 1
        CPU implementer	: 0x41
        CPU part	: 0xd05

        processor	: 2
        CPU implementer	: 0x41
        CPU part	: 0xd05
        """;

    Processor processor = Processor.ofLinux(cpuinfo.lines());

    assertThat(processor.name()).isEmpty();
    assertThat(processor.model())
        .contains("CPU implementer 0x41, CPU part 0xd05; CPU implementer 0x41, CPU part 0xd0b");
  }

  @Test
  void should_have_no_model_where_linux_tells_nothing() {
    assertThat(Processor.ofLinux("processor : 0\n".lines()).model()).isEmpty();
  }

  @Test
  void should_take_what_windows_has_in_its_environment() {
    String identifier = "AMD64 Family 25 Model 1 Stepping 1, AuthenticAMD";

    assertThat(
            Processor.ofOther(Map.of("PROCESSOR_IDENTIFIER", identifier), List.of("no-such"))
                .model())
        .contains(identifier);
  }

  @Test
  void should_ask_macos() {
    // given Java in the place of sysctl, as any system here has it
    List<String> command =
        List.of(ProcessHandle.current().info().command().orElseThrow(), "--version");

    assertThat(Processor.ofOther(Map.of(), command).model())
        .hasValueSatisfying(line -> assertThat(line).isNotBlank().doesNotContain("\n"));
  }

  @Test
  void should_have_no_model_where_nobody_tells() {
    assertThat(Processor.ofOther(Map.of(), List.of("no-such-program")).model()).isEmpty();
  }

  @Test
  void should_know_the_model_of_this_machine() {
    assertThat(Processor.HERE.model()).isPresent();
  }
}
