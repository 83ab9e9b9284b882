package org.wayloom.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Json;

/**
 * Says what Tomcat refuses before any endpoint hears of it (an address that no file system should
 * see, a broken request line) in the form of all our refusals, and nothing of its insides.
 */
public final class ProblemValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    boolean ours = status >= 500;
    Map<String, Object> problem =
        Map.of(
            "type",
            "https://wayloom.org/problems/" + (ours ? "internal" : "invalid-request"),
            "title",
            ours ? "Something went wrong on our side" : "The request cannot be understood",
            "status",
            status,
            "detail",
            ours
                ? "This is our mistake, not yours. Try again."
                : "The address or the head of the request holds what no request may hold.");
    try {
      response.setContentType("application/problem+json");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response
          .getOutputStream()
          .write(Json.mapper().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException gone) {
      containerLog.debug("The caller went away", gone);
    }
  }
}
