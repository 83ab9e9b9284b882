package org.wayloom.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who gets through to an endpoint. */
class PermissionGateTest {
  private final MockMvcTester edge = Edge.open();

  @Test
  void letsACallerThroughWhoHasThePermission() {
    assertThat(edge.get().uri("/api/v1/workspaces/w1/cards?limit=3"))
        .hasStatusOk()
        .hasBodyTextEqualTo("\"w1 3\"");
  }

  @Test
  void asksThePolicyForTheDeclaredPermissionInTheNamedWorkspace() {
    List<String> asked = new ArrayList<>();
    MockMvcTester watched =
        Edge.open((permission, workspace) -> asked.add(permission + " " + workspace));

    assertThat(watched.get().uri("/api/v1/workspaces/w1/settings")).hasStatusOk();

    assertThat(asked).containsExactly("MANAGE_WORKSPACE Optional[w1]");
  }

  @Test
  void refusesWhatThePolicyRefuses() {
    assertThat(edge.get().uri("/api/v1/workspaces/w1/settings")).hasStatus(403);
  }

  @Test
  void knowsNothingOfAForeignWorkspace() {
    assertThat(edge.get().uri("/api/v1/workspaces/w2/settings")).hasStatus(404);
  }

  @Test
  void knowsNothingOfAWorkspaceWhoseIdCannotBeOne() {
    assertThat(edge.get().uri("/api/v1/workspaces/..%5Cw1/settings")).hasStatus(404);
  }

  @Test
  void refusesAnEndpointThatDeclaresNoPermission() {
    assertThat(edge.get().uri("/api/v1/workspaces/w1/forgotten"))
        .hasStatus(403)
        .bodyText()
        .doesNotContain("secret");
  }

  @Test
  void refusesAnEndpointThatNeedsAWorkspaceAndNamesNone() {
    assertThat(edge.get().uri("/api/v1/nowhere")).hasStatus(403);
  }

  @Test
  void refusesEveryoneWhenThePolicyItselfFails() {
    MockMvcTester failing =
        Edge.open(
            (permission, workspace) -> {
              throw new IllegalStateException("the policy cannot be read");
            });

    assertThat(failing.get().uri("/api/v1/workspaces/w1/settings"))
        .hasStatus(500)
        .bodyText()
        .doesNotContain("secret");
  }
}
