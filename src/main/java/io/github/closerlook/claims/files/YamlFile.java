package io.github.closerlook.claims.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads YAML strictly, and says file, place and mistake in one sentence. */
public final class YamlFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /** For study settings, where every component has to be given. */
  private static final JsonMapper COMPLETE =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");

  private YamlFile() {}

  /** The file as a value of that type. */
  public static <T> T read(Path file, Class<T> type) {
    return read(file, YAML.readerFor(type));
  }

  /**
   * The file as a value of that type.
   *
   * @param known what the readers of its parts look things up in
   */
  public static <T> T read(Path file, Class<T> type, Map<?, ?> known) {
    return read(file, YAML.readerFor(type).withAttributes(known));
  }

  /** The file as a value of that generic type. */
  public static <T> T read(Path file, TypeReference<T> type) {
    return read(file, YAML.readerFor(type));
  }

  private static <T> T read(Path file, ObjectReader reader) {
    String text = text(file);
    try {
      return reader.readValue(tokens(file, text).asParser());
    } catch (IOException e) {
      throw located(file, text, reader);
    }
  }

  /** What is wrong with a file that cannot be read: its tokens do not tell their lines, it does. */
  private static BadInputException located(Path file, String text, ObjectReader reader) {
    try {
      reader.readValue(text);
    } catch (JsonProcessingException e) {
      return mistake(file, "", e);
    }
    throw new IllegalStateException(file + " reads in one way and not in another");
  }

  /** The file as a tree. */
  public static JsonNode tree(Path file) {
    return read(file, JsonNode.class);
  }

  /**
   * Part of a file as a value of that type, all of whose components must be given.
   *
   * @param place of that part in the file
   */
  public static <T> T complete(Path file, String place, JsonNode part, Class<T> type) {
    try {
      return COMPLETE.treeToValue(part, type);
    } catch (JsonProcessingException e) {
      throw mistake(file, place, e);
    }
  }

  /**
   * The tokens of a file. Refuses what Jackson would take for something else in silence: an alias
   * for the text of its name, a field without value for one that was left out, a second document
   * for nothing, the word "no" for "false", and numbers that YAML 1.1 writes in its own ways for
   * others, such as 0600 for 384.
   */
  private static TokenBuffer tokens(Path file, String text) {
    try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
      TokenBuffer tokens = new TokenBuffer(parser);
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        throw new BadInputException(file + ": is empty");
      }
      int depth = 0;
      boolean ended = false;
      do {
        JsonToken token = parser.currentToken();
        int line = parser.currentTokenLocation().getLineNr();
        if (ended) {
          throw BadInput.of("%s, line %d: a second document; expected one a file", file, line);
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        ended = depth == 0;
        if (parser.isCurrentAlias()) {
          throw BadInput.of(
              "%s, line %d: an alias (*%s); write the value out", file, line, parser.getText());
        }
        if (token.isNumeric() && !DECIMAL.matcher(parser.getText()).matches()) {
          throw BadInput.of(
              "%s, line %d, at %s: %s is no plain decimal; expected one such as 600 or 0.05",
              file, line, place(parser.getParsingContext().pathAsPointer()), parser.getText());
        }
        if (token.isBoolean()) {
          throw BadInput.of(
              "%s, line %d, at %s: means %s in YAML, and no field takes that; expected text in quotes",
              file,
              line,
              place(parser.getParsingContext().pathAsPointer()),
              parser.getBooleanValue());
        }
        if (token == JsonToken.VALUE_NULL) {
          throw BadInput.of(
              "%s, line %d, at %s: has no value",
              file, line, place(parser.getParsingContext().pathAsPointer()));
        }
        tokens.copyCurrentEvent(parser);
      } while (parser.nextToken() != null);
      return tokens;
    } catch (JsonProcessingException e) {
      throw mistake(file, "", e);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read (" + e + ")", e);
    }
  }

  /** Such as {@code cases[0].arms}. */
  private static String place(JsonPointer pointer) {
    return pointer
        .toString()
        .replaceAll("/(\\d+)", "[$1]")
        .replace('/', '.')
        .replaceFirst("^\\.", "");
  }

  /** The file as it was written. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new BadInputException(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new BadInputException(file + ": cannot be read (" + e + ")", e);
    }
  }

  private static BadInputException mistake(
      Path file, String within, JsonProcessingException exception) {
    StringBuilder text = new StringBuilder(file.toString());
    JsonLocation location = exception.getLocation();
    if (location != null && location.getLineNr() > 0) {
      text.append(", line ").append(location.getLineNr());
    }
    String path = within + (exception instanceof JsonMappingException mapping ? path(mapping) : "");
    if (!path.isEmpty()) {
      text.append(", at ").append(path.startsWith(".") ? path.substring(1) : path);
    }
    return new BadInputException(
        text.append(": ").append(describe(exception)).toString(), exception);
  }

  private static String path(JsonMappingException exception) {
    return exception.getPath().stream()
        .map(
            reference ->
                reference.getFieldName() != null
                    ? "." + reference.getFieldName()
                    : "[" + reference.getIndex() + "]")
        .collect(Collectors.joining());
  }

  private static String describe(JsonProcessingException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadInputException || cause instanceof IllegalArgumentException) {
        return cause.getMessage();
      }
    }
    if (exception instanceof UnrecognizedPropertyException unknown) {
      return Text.format(
          "unknown field '%s'; accepted are %s",
          unknown.getPropertyName(),
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    if (exception instanceof InvalidFormatException value && value.getTargetType().isEnum()) {
      return Text.format(
          "'%s' is not accepted; accepted are %s",
          value.getValue(),
          Arrays.stream(value.getTargetType().getEnumConstants())
              .map(constant -> YAML.convertValue(constant, String.class))
              .toList());
    }
    if (exception instanceof InvalidTypeIdException kind) {
      return kind.getTypeId() == null
          ? "the field that names the kind is missing"
          : "unknown kind '" + kind.getTypeId() + "'; " + known(kind);
    }
    if (exception.getCause() instanceof MarkedYAMLException malformed) {
      return malformed.getProblem();
    }
    String message = exception.getOriginalMessage();
    if (message.startsWith("Missing ") && message.contains("creator property")) {
      return "is missing";
    }
    // What a programmer might do about it, in Jackson's words.
    return message
        .lines()
        .findFirst()
        .orElseThrow()
        .replaceFirst(" \\((set|but could|but might) .*", "");
  }

  /** Jackson lists the accepted ids, in brackets, behind this phrase. */
  private static String known(InvalidTypeIdException kind) {
    String message = kind.getOriginalMessage();
    int start = message.indexOf("known type ids = [");
    return start < 0
        ? message
        : "accepted are "
            + message.substring(message.indexOf('[', start) + 1, message.indexOf(']', start));
  }
}
