package org.wayloom.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.wayloom.evidence.RejectionReason;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of a request, gzipped or not, and never more of it than the limit after unpacking.
 * What content type it is called does not matter: {@code sendBeacon} says text.
 */
final class RequestBody {
  private static final int DEEPEST = 32;
  private static final int LONGEST_NUMBER = 100;

  private final JsonMapper mapper;
  private final int limit;

  RequestBody(int limit) {
    this.limit = limit;
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  byte[] bytes(HttpServletRequest request) {
    try (InputStream body = unpacked(request)) {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw Problem.of(
                ProblemType.TOO_LARGE,
                "A request may have at most %d KB unpacked: send smaller batches."
                    .formatted(limit >> 10))
            .toException();
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw invalid("The body is not whole gzip, which Content-Encoding says it is.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream unpacked(HttpServletRequest request) throws IOException {
    String encoding = request.getHeader("Content-Encoding");
    if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
      return request.getInputStream();
    }
    if (encoding.equalsIgnoreCase("gzip")) {
      return new GZIPInputStream(request.getInputStream());
    }
    throw Problem.of(
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            "The Content-Encoding may be gzip or none: it is \"%s\".".formatted(encoding))
        .toException();
  }

  JsonNode json(byte[] bytes) {
    try {
      JsonNode json = mapper.readTree(bytes);
      if (json.isMissingNode()) {
        throw invalid(RejectionReason.BODY_EMPTY.with());
      }
      return json;
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw invalid(
          RejectionReason.BODY_BROKEN.with(
              place == null ? 1 : Math.max(1, place.getLineNr()),
              place == null ? 1 : Math.max(1, place.getColumnNr()),
              e.getOriginalMessage()));
    }
  }

  private static ProblemException invalid(String detail) {
    return ProblemException.of(ProblemType.INVALID_REQUEST, detail);
  }
}
