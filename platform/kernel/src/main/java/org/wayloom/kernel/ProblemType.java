package org.wayloom.kernel;

/** Every kind of refusal, once: its slug in the type URI, its HTTP status and its title. */
public enum ProblemType {
  INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
  UNKNOWN_SENDER("unknown-sender", 401, "Who sends this is not known"),
  PASSWORD_NEEDED("password-needed", 401, "A password is needed"),
  FORBIDDEN("forbidden", 403, "You may not do this"),
  NOT_FOUND("not-found", 404, "There is no such thing"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This cannot be done here"),
  NOT_ACCEPTABLE("not-acceptable", 406, "The answer does not come in that form"),
  CONFLICT("conflict", 409, "This conflicts with what is there"),
  STALE_VERSION("stale-version", 412, "It was changed meanwhile"),
  TOO_LARGE("too-large", 413, "This is too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body is in a form that is not read"),
  UNREADABLE_FILE("unreadable-file", 422, "The file cannot be read"),
  INVALID_OPERATION("invalid-operation", 422, "The change is not allowed"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  INTERNAL("internal", 500, "Something went wrong on our side"),
  NOT_READY("not-ready", 503, "Not ready yet"),
  STORAGE_FULL("storage-full", 507, "There is no room left to store this");

  private final String slug;
  private final int status;
  private final String title;

  ProblemType(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  public String slug() {
    return slug;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
