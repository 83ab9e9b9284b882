package org.wayloom.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * Turns whatever an endpoint throws into {@code application/problem+json}. What the caller can mend
 * is explained; what only we can mend is logged with its stack under the request id, and the answer
 * says no more than that id.
 */
@RestControllerAdvice
public final class ProblemResponses {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

  /** The caller has gone: there is nobody to answer. */
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void callerHasGone(AsyncRequestNotUsableException gone) {
    LOG.debug("The caller went away: {}", gone.getMessage());
  }

  @ExceptionHandler(Throwable.class)
  @Nullable ResponseEntity<ProblemAnswer> answer(HttpServletRequest request, Throwable thrown) {
    Problem problem = Problems.of(thrown);
    String id = RequestIds.of(request);
    if (problem.type() == ProblemType.INTERNAL) {
      LOG.error(
          "{} {} failed (request {})", request.getMethod(), request.getRequestURI(), id, thrown);
    } else {
      LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.detail());
    }
    HttpHeaders headers = new HttpHeaders();
    headers.set(RequestIds.HEADER, id);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    Problems.allowedMethods(thrown).ifPresent(headers::setAllow);
    return ResponseEntity.status(problem.type().status())
        .headers(headers)
        .body(ProblemAnswer.of(request, problem));
  }
}
