package org.wayloom.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Who a request says it comes from: a member of the workspace in its path, by the header {@value
 * #HEADER}. It tells who did something and gives no right to anything; whether there is such a
 * member is for others to find out.
 */
public record SaidBy(WorkspaceId workspace, String member) {
  public static final String HEADER = "Wayloom-Member";

  private static final int LONGEST = 64;

  /** What the request says that this thread answers; nothing outside of one. */
  public static Optional<SaidBy> ofRequest() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
      return Optional.empty();
    }
    String member = now.getRequest().getHeader(HEADER);
    return member == null || member.isBlank() || member.length() > LONGEST
        ? Optional.empty()
        : workspaceOf(now.getRequest()).map(workspace -> new SaidBy(workspace, member));
  }

  /** The workspace that the path of a request names as {@code {ws}}. */
  static Optional<WorkspaceId> workspaceOf(HttpServletRequest request) {
    if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables)
        || !(variables.get("ws") instanceof String id)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new WorkspaceId(id));
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemType.NOT_FOUND, "There is no such workspace.").toException();
    }
  }
}
