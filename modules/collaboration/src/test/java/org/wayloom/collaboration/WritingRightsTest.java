package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.http.AccessPolicy;
import org.wayloom.http.Permission;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.sql.Database;

/** Who may write into a document is a matter of its kind: commenting does not take editing. */
class WritingRightsTest {
  private static final WorkspaceId ACME = new WorkspaceId("acme");
  private static final DocumentId MAP = new DocumentId("m1");
  private static final DocumentId TALK = new DocumentId("t1");
  private static final AccessPolicy MAY_COMMENT =
      (permission, workspace) -> {
        if (permission == Permission.EDIT_MAPS) {
          throw ProblemException.of(ProblemType.FORBIDDEN, "You may read and comment.");
        }
      };

  @TempDir Path folder;
  private Database database;
  private CollaborationModule module;
  private DocumentEndpoints endpoints;

  private record Talks(DocumentKind kind) implements DocumentRules {
    @Override
    public Permission writing() {
      return Permission.COMMENT;
    }

    @Override
    public Optional<Problem> refuses(Operation operation, DocumentState before) {
      return Optional.empty();
    }
  }

  @BeforeEach
  void start() {
    DocumentKind talks = new DocumentKind("talk");
    database = Database.sqlite(folder.resolve("wayloom.db"));
    module = CollaborationModule.of(database, Clock.systemUTC(), List.of(new Talks(talks)));
    module.documents().create(ACME, MAP, new DocumentKind("map"), Actor.LOCAL);
    module.documents().create(ACME, TALK, talks, Actor.LOCAL);
    endpoints = module.endpoints(MAY_COMMENT);
  }

  @AfterEach
  void stop() {
    module.close();
    database.close();
  }

  @Test
  void letsWhoeverMayCommentWriteIntoTheTalk() {
    assertThat(endpoints.ticket(ACME, TALK)).contains("\"ticket\"");
    assertThat(title(TALK)).isEqualTo("{\"version\":1}");
  }

  @Test
  void letsNobodyWriteIntoTheMapWhoMayOnlyComment() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> title(MAP))
        .withMessageContaining("You may read and comment.");
    assertThat(module.documents().read(ACME, MAP).version()).isZero();
  }

  @Test
  void letsWhoeverMayReadOpenTheMapLive() {
    assertThat(endpoints.ticket(ACME, MAP)).contains("\"ticket\"");
  }

  @Test
  void signsWhatIsWrittenWithWhoeverIsAsking() {
    Actor anna = new Actor("anna", "Anna");
    DocumentEndpoints asAnna =
        module.endpoints(
            new AccessPolicy() {
              @Override
              public void require(Permission permission, Optional<WorkspaceId> workspace) {}

              @Override
              public Actor caller() {
                return anna;
              }
            });

    title(TALK);
    asAnna.write(ACME, TALK, "k1", null, titleOf(TALK, "B"));

    assertThat(module.documents().commits(ACME, TALK, 0, 10))
        .as("the same key of somebody else is another change")
        .extracting(Commit::by)
        .containsExactly(Actor.LOCAL, anna);
  }

  private String title(DocumentId document) {
    return endpoints.write(ACME, document, "k1", null, titleOf(document, "A"));
  }

  private static String titleOf(DocumentId document, String title) {
    return "{\"ops\":[{\"o\":\"set\",\"id\":\"%s\",\"f\":{\"title\":\"%s\"}}]}"
        .formatted(document, title);
  }
}
