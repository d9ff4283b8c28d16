package io.github.closerlook.claims.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A file of records in a report folder.
 *
 * @param mend what to do where it is damaged, as the end of a sentence
 */
public record ResultFile(Path path, String mend) {

  /**
   * One of {@code reports/accepted}, which is kept in the repository.
   *
   * @param anew how to make it again, after "or"
   */
  public static ResultFile accepted(Path path, String anew) {
    return new ResultFile(
        path, Text.format("restore it with 'git checkout -- %s', or %s", path, anew));
  }

  /**
   * Its records; none where there is no file.
   *
   * @throws BadInputException if it is damaged; it names the line, the record and the field
   */
  public <T> List<T> read(Class<T> type) {
    try {
      return ReportJson.read(Files.readString(path), type);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (JsonProcessingException e) {
      throw damaged(place(e) + mistake(e));
    } catch (IOException e) {
      throw damaged("it cannot be read");
    }
  }

  /** Such as {@code line 9: record 1, estimate: }. */
  private static String place(JsonProcessingException e) {
    StringBuilder place = new StringBuilder();
    if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
      place.append("line ").append(e.getLocation().getLineNr()).append(": ");
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      place.append("record ").append(mapping.getPath().get(0).getIndex() + 1);
      mapping.getPath().stream()
          .map(JsonMappingException.Reference::getFieldName)
          .filter(Objects::nonNull)
          .forEach(field -> place.append(", ").append(field));
      place.append(": ");
    }
    return place.toString();
  }

  /** In Jackson's words, without its classes' full names and its own settings. */
  private static String mistake(JsonProcessingException e) {
    String words =
        e.getCause() instanceof JsonProcessingException syntax
            ? syntax.getOriginalMessage()
            : e.getCause() == null
                ? e.getOriginalMessage()
                : String.valueOf(e.getCause().getMessage());
    return words
        .replaceAll("(\\w+\\.)+(?=[A-Z])", "")
        .replaceAll(" \\((index|but could|start marker).*|; `FAIL_ON.*", "")
        .replaceAll("\\s+", " ");
  }

  BadInputException damaged(String mistake) {
    return BadInput.of("%s is damaged (%s); %s", path, mistake, mend);
  }
}
