package org.wayloom.maps;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wayloom.http.Json;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The templates that come with Wayloom, from the files beside this class. */
final class Templates {
  /** In the order of the gallery; each is the name of a file. */
  private static final List<String> IDS =
      List.of(
          "blank",
          "purchase",
          "shopping",
          "saas",
          "onboarding",
          "subscription",
          "b2b",
          "retail",
          "returns",
          "bank",
          "clinic",
          "airline",
          "public",
          "blueprint",
          "touchpoints",
          "storyboard");

  /** A list that a file leaves out is empty, a flag false; a property that nobody knows fails. */
  private static final JsonMapper READER =
      Json.configure(JsonMapper.builder())
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(
              List.class,
              list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  /** Read when the first is asked for. */
  private static final class Shelf {
    static final List<TemplateSheet> SHEETS = IDS.stream().map(Templates::read).toList();
  }

  private Templates() {}

  static List<TemplateSheet> all() {
    return Shelf.SHEETS;
  }

  static TemplateSheet get(String id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  private static Optional<TemplateSheet> find(String id) {
    return all().stream().filter(sheet -> sheet.id().equals(id)).findFirst();
  }

  private static TemplateSheet read(String id) {
    String file = "templates/" + id + ".json";
    try (InputStream bytes =
        Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
      return READER.readValue(bytes, TemplateSheet.class);
    } catch (JacksonException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException unknown(String id) {
    String known = IDS.stream().collect(Collectors.joining(", "));
    String detail = "There is no template \"%s\". Give one of %s.".formatted(id, known);
    return new Problem(
            ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place("/template", detail)))
        .toException();
  }
}
