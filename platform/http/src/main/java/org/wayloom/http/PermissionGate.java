package org.wayloom.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/**
 * Lets a request through to an endpoint when its caller has the permission that the endpoint
 * declares. An endpoint that declares none, or needs a workspace and names none in its path as
 * {@code {ws}}, is refused: forgetting the annotation closes a door, it never opens one.
 *
 * <p>Static files and the WebSocket are not endpoint methods; the one holds nothing of a workspace,
 * the other asks for a ticket.
 */
final class PermissionGate implements HandlerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(PermissionGate.class);

  private final AccessPolicy policy;
  private final OpenEndpoints open;

  PermissionGate(AccessPolicy policy, OpenEndpoints open) {
    this.policy = policy;
    this.open = open;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod endpoint)
        || request.getDispatcherType() == DispatcherType.ERROR
        || open.holds(endpoint.getBeanType())) {
      return true;
    }
    Requires requires = endpoint.getMethodAnnotation(Requires.class);
    if (requires == null) {
      LOG.error("{} declares no permission and is refused", endpoint);
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "This endpoint declares no permission, so nobody may use it.");
    }
    Optional<WorkspaceId> workspace = SaidBy.workspaceOf(request);
    if (workspace.isEmpty() && requires.value().needsWorkspace()) {
      LOG.error("{} needs {} in a workspace but its path names none", endpoint, requires.value());
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "This endpoint names no workspace, so nobody may use it.");
    }
    policy.require(requires.value(), workspace);
    return true;
  }
}
