package org.wayloom.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;

/** Finds the problem that an exception stands for. */
final class Problems {
  private Problems() {}

  static Problem of(Throwable thrown) {
    return switch (thrown) {
      case ProblemException refused -> refused.problem();
      case HttpMessageNotReadableException unreadable -> JsonProblems.of(unreadable);
      case MissingServletRequestParameterException missing ->
          invalid(
              "The parameter \"%s\" is missing.".formatted(missing.getParameterName()),
              missing.getParameterName());
      case MissingRequestValueException missing -> invalid(sentence(missing));
      case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
      case TypeMismatchException mismatch ->
          invalid("\"%s\" is not allowed here.".formatted(mismatch.getValue()));
      case BindException several -> unbound(several);
      case HttpRequestMethodNotSupportedException method ->
          Problem.of(
              ProblemType.METHOD_NOT_ALLOWED,
              "%s is not possible here, only %s."
                  .formatted(method.getMethod(), method.getSupportedHttpMethods()));
      case HttpMediaTypeNotSupportedException type ->
          Problem.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "The body is sent as %s, but only %s can be read."
                  .formatted(type.getContentType(), type.getSupportedMediaTypes()));
      case HttpMediaTypeNotAcceptableException type ->
          Problem.of(
              ProblemType.NOT_ACCEPTABLE,
              "The answer comes as %s only.".formatted(type.getSupportedMediaTypes()));
      case NoResourceFoundException nothing -> nowhere();
      case NoHandlerFoundException nothing -> nowhere();
      case MaxUploadSizeExceededException large ->
          Problem.of(ProblemType.TOO_LARGE, "The body is larger than this server accepts.");
      case ErrorResponse answer when answer.getStatusCode().is4xxClientError() ->
          invalid(Optional.ofNullable(answer.getBody().getDetail()).orElse("It cannot be read."));
      default -> isUndecodable(thrown) ? undecodable() : internal();
    };
  }

  /** For the {@code Allow} header that a refused method must come with. */
  static Optional<Set<HttpMethod>> allowedMethods(Throwable thrown) {
    return thrown instanceof HttpRequestMethodNotSupportedException method
        ? Optional.ofNullable(method.getSupportedHttpMethods())
        : Optional.empty();
  }

  private static Problem nowhere() {
    return Problem.of(
        ProblemType.NOT_FOUND, "Nothing is at this address. The API begins with /api/v1.");
  }

  /** The server's own complaint about form fields; its type is not known here. */
  private static boolean isUndecodable(Throwable thrown) {
    return thrown.getClass().getName().startsWith("org.apache.tomcat.util.http.")
        && thrown.getClass().getSimpleName().equals("InvalidParameterException");
  }

  private static Problem undecodable() {
    return invalid("The parameters cannot be decoded. Send JSON as application/json.");
  }

  private static Problem internal() {
    return Problem.of(
        ProblemType.INTERNAL,
        "This is our mistake, not yours. Try again; if it stays, report it with the request id.");
  }

  private static Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
    Throwable cause = mismatch.getMostSpecificCause();
    String why =
        cause instanceof IllegalArgumentException && !(cause instanceof NumberFormatException)
            ? sentence(cause)
            : "The value \"%s\" of \"%s\" cannot be read."
                .formatted(mismatch.getValue(), mismatch.getName());
    return invalid(why, mismatch.getName());
  }

  /** Parameters that do not go into the record that takes them, each at its name. */
  private static Problem unbound(BindException several) {
    List<Problem.Place> places =
        several.getFieldErrors().stream()
            .map(
                error ->
                    new Problem.Place(
                        error.getField(),
                        "The value \"%s\" of \"%s\" cannot be read."
                            .formatted(error.getRejectedValue(), error.getField())))
            .toList();
    return places.isEmpty()
        ? invalid("The parameters cannot be read.")
        : new Problem(ProblemType.INVALID_REQUEST, places.getFirst().detail(), places);
  }

  private static Problem invalid(String detail) {
    return Problem.of(ProblemType.INVALID_REQUEST, detail);
  }

  private static Problem invalid(String detail, String parameter) {
    return new Problem(
        ProblemType.INVALID_REQUEST, detail, List.of(new Problem.Place(parameter, detail)));
  }

  private static String sentence(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).orElse("It cannot be read.");
  }
}
