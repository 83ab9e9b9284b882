package org.wayloom.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Wayloom writes and reads JSON everywhere: at the edge, in files and in tests.
 *
 * <p>Enum constants are words ({@code PAIN_POINTS} is {@code "pain-points"}), absent values are
 * left out, instants are RFC 3339 in UTC, ids are plain text, and a property that nobody knows is
 * an error.
 */
public final class Json {
  private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

  private Json() {}

  /** The one mapper; safe from any thread. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Makes a builder write and read as Wayloom does. */
  public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    return builder
        .annotationIntrospector(new EnumWords())
        .addMixIn(WorkspaceId.class, PlainText.class)
        .addMixIn(DocumentId.class, PlainText.class)
        .changeDefaultPropertyInclusion(
            inclusion ->
                inclusion
                    .withValueInclusion(JsonInclude.Include.NON_ABSENT)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
  }
}
