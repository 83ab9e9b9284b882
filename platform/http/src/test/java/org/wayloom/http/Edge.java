package org.wayloom.http;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** A small API behind everything that the platform puts in front of endpoints. */
final class Edge {
  private Edge() {}

  /** Knows the workspace {@code w1} only, where everything but managing it is allowed. */
  static final AccessPolicy POLICY =
      (permission, workspace) -> {
        if (workspace.isPresent() && !workspace.get().value().equals("w1")) {
          throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such workspace.");
        }
        if (permission == Permission.MANAGE_WORKSPACE) {
          throw ProblemException.of(ProblemType.FORBIDDEN, "Only owners may do this.");
        }
      };

  static MockMvcTester open() {
    return open(POLICY);
  }

  static MockMvcTester open(AccessPolicy policy) {
    return MockMvcTester.create(
        MockMvcBuilders.standaloneSetup(new Endpoints())
            .defaultRequest(get("/").header("Host", "localhost"))
            .setControllerAdvice(new ProblemResponses())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
            .addInterceptors(new PermissionGate(policy, OpenEndpoints.none()))
            .addFilters(
                new RequestIds(), new SecurityHeaders(), new SameOriginGuard(SiteAddress.local()))
            .build());
  }

  enum Mood {
    GOOD,
    VERY_BAD
  }

  record Card(String text, Mood mood, @Nullable Integer emotion) {
    Card {
      if (text.isBlank()) {
        throw new IllegalArgumentException("text must not be blank");
      }
    }
  }

  record Cards(List<Card> cards) {}

  record Answer(Mood mood, Instant at, @Nullable String nothing, Optional<String> none) {}

  @RestController
  @RequestMapping("/api/v1")
  static final class Endpoints {
    @GetMapping("/answer")
    @Requires(Permission.USE_WAYLOOM)
    Answer answer() {
      return new Answer(
          Mood.VERY_BAD, Instant.parse("2026-01-02T03:04:05Z"), null, Optional.empty());
    }

    @PostMapping("/workspaces/{ws}/cards")
    @Requires(Permission.EDIT_MAPS)
    String add(@PathVariable("ws") WorkspaceId workspace, @RequestBody Cards cards) {
      return workspace + " " + cards.cards().size();
    }

    @GetMapping("/workspaces/{ws}/cards")
    @Requires(Permission.READ_MAPS)
    String read(@PathVariable("ws") WorkspaceId workspace, @RequestParam("limit") int limit) {
      return workspace + " " + limit;
    }

    record Asked(@Nullable Integer days, @Nullable LocalDate from) {}

    @GetMapping("/asked")
    @Requires(Permission.USE_WAYLOOM)
    String asked(Asked asked) {
      return asked.toString();
    }

    @GetMapping("/workspaces/{ws}/settings")
    @Requires(Permission.MANAGE_WORKSPACE)
    String settings(@PathVariable("ws") WorkspaceId workspace) {
      return "secret of " + workspace;
    }

    @GetMapping("/workspaces/{ws}/forgotten")
    String forgotten(@PathVariable("ws") WorkspaceId workspace) {
      return "secret of " + workspace;
    }

    @GetMapping("/nowhere")
    @Requires(Permission.READ_MAPS)
    String nowhere() {
      return "secret";
    }

    @GetMapping("/broken")
    @Requires(Permission.USE_WAYLOOM)
    String broken() {
      throw new IllegalStateException("password=hunter2");
    }

    @GetMapping("/refused")
    @Requires(Permission.USE_WAYLOOM)
    String refused() {
      throw new Problem(
              ProblemType.INVALID_OPERATION,
              "A stage needs a name.",
              List.of(new Problem.Place("/title", "is empty")))
          .toException();
    }
  }
}
