package org.wayloom.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Explains a body that could not be read: where in the JSON (RFC 6901 pointer), and what is wrong.
 */
final class JsonProblems {
  private JsonProblems() {}

  static Problem of(HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof JacksonException json
        ? of(json)
        : Problem.of(ProblemType.INVALID_REQUEST, "A JSON body is needed here and is missing.");
  }

  static Problem of(JacksonException json) {
    return switch (json) {
      case ValueInstantiationException value
          when value.getCause() instanceof ProblemException refused ->
          refused.problem();
      case StreamReadException broken -> notJson(broken);
      default -> {
        String pointer = pointer(json);
        String why = why(json);
        yield new Problem(
            ProblemType.INVALID_REQUEST,
            pointer.isEmpty() ? why : "%s: %s".formatted(pointer, why),
            List.of(new Problem.Place(pointer, why)));
      }
    };
  }

  private static String why(JacksonException json) {
    return switch (json) {
      case UnrecognizedPropertyException unknown ->
          "The property \"%s\" is not known here; known are %s."
              .formatted(
                  unknown.getPropertyName(),
                  Optional.ofNullable(unknown.getKnownPropertyIds()).orElse(List.of()).stream()
                      .map(Object::toString)
                      .sorted()
                      .collect(Collectors.joining(", ")));
      case InvalidFormatException format when format.getTargetType().isEnum() ->
          "\"%s\" is not one of %s."
              .formatted(format.getValue(), Arrays.toString(words(format.getTargetType())));
      case ValueInstantiationException value
          when value.getCause() instanceof IllegalArgumentException refused ->
          Optional.ofNullable(refused.getMessage()).orElse("The value is not allowed.");
      case ValueInstantiationException value
          when value.getCause() instanceof NullPointerException ->
          "A value that is needed here is missing.";
      default -> "The value is missing or not of the kind that is needed here.";
    };
  }

  private static Object[] words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> Json.mapper().convertValue(constant, String.class))
        .toArray();
  }

  private static Problem notJson(StreamReadException broken) {
    TokenStreamLocation at = broken.getLocation();
    String place =
        at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    String why = "The body is not valid JSON: " + broken.getOriginalMessage();
    return new Problem(
        ProblemType.INVALID_REQUEST,
        place.isEmpty() ? why : "%s (%s)".formatted(why, place),
        List.of(new Problem.Place(place, why)));
  }

  private static String pointer(JacksonException json) {
    return json.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? Integer.toString(step.getIndex())
                    : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
        .map(step -> "/" + step)
        .collect(Collectors.joining());
  }
}
