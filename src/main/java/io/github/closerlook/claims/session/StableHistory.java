package io.github.closerlook.claims.session;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.TestResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Gives each case an identity that does not depend on the cases beside it. Allure would count the
 * invocations of a parameterized test, so that a new case would move the others' history.
 *
 * <p>Also puts the verdict's sentence on tests that passed, which have no message of their own.
 * Found by Allure as a service.
 */
public final class StableHistory implements TestLifecycleListener {

  private static final Map<String, String> SENTENCES = new ConcurrentHashMap<>();

  /** Keeps a sentence until the test is written: Allure empties the details when it passes. */
  static void remember(TestResult test, String sentence) {
    SENTENCES.put(test.getUuid(), sentence);
  }

  @Override
  public void beforeTestWrite(TestResult test) {
    String sentence = SENTENCES.remove(test.getUuid());
    if (sentence != null) {
      test.setStatusDetails(new StatusDetails().setMessage(sentence));
    }
    identity(test)
        .ifPresent(
            identity -> {
              test.setTestCaseId(identity);
              test.setHistoryId(identity);
              test.setFullName(identity);
            });
  }

  private static Optional<String> identity(TestResult test) {
    List<String> names = List.of("claim", "criterion", "case", "role");
    StringBuilder identity = new StringBuilder("closer-look");
    for (String name : names) {
      Optional<String> value =
          test.getParameters().stream()
              .filter(parameter -> parameter.getName().equals(name))
              .map(Parameter::getValue)
              .findFirst();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      identity.append('\n').append(value.get());
    }
    return Optional.of(DigestUtils.sha256Hex(identity.toString()).substring(0, 32));
  }
}
