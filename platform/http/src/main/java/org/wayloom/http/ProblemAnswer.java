package org.wayloom.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.wayloom.kernel.Problem;

/** A {@link Problem} as RFC 9457 sends it. */
record ProblemAnswer(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Place> errors,
    String requestId) {

  static ProblemAnswer of(HttpServletRequest request, Problem problem) {
    return new ProblemAnswer(
        "https://wayloom.org/problems/" + problem.type().slug(),
        problem.type().title(),
        problem.type().status(),
        problem.detail(),
        request.getRequestURI(),
        problem.errors(),
        RequestIds.of(request));
  }

  /** Answers from a filter, where Spring's own writing does not reach. */
  static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    response.setStatus(problem.type().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .write(
            Json.mapper()
                .writeValueAsString(of(request, problem))
                .getBytes(StandardCharsets.UTF_8));
  }
}
