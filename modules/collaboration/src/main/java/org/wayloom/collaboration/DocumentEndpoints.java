package org.wayloom.collaboration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.AccessPolicy;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.Sha256;
import org.wayloom.kernel.WorkspaceId;

/** Live documents over plain HTTP: read, edit, follow, and the ticket to a live connection. */
@RestController
@RequestMapping(
    path = "/api/v1/workspaces/{ws}/documents/{document}",
    produces = MediaType.APPLICATION_JSON_VALUE)
public final class DocumentEndpoints {
  private static final int MOST_OPERATIONS = 20_000;
  private static final int MOST_COMMITS = 1_000;

  private final LiveDocuments documents;
  private final Tickets tickets;
  private final AccessPolicy access;

  DocumentEndpoints(LiveDocuments documents, Tickets tickets, AccessPolicy access) {
    this.documents = documents;
    this.tickets = tickets;
    this.access = access;
  }

  /** The document as it is, or as it was at a version. */
  @GetMapping
  @Requires(Permission.READ_MAPS)
  public ResponseEntity<String> read(
      @PathVariable WorkspaceId ws,
      @PathVariable DocumentId document,
      @RequestParam(required = false) @Nullable Long at) {
    DocumentState state =
        at == null ? documents.read(ws, document) : documents.at(ws, document, at);
    String body =
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeStringProperty("id", state.id().value());
              out.writeStringProperty("kind", state.kind().name());
              out.writeStringProperty("epoch", Long.toString(state.epoch()));
              out.writeNumberProperty("version", state.version());
              out.writeArrayPropertyStart("records");
              Json.record(out, state.root());
              state.records().forEach(record -> Json.record(out, record));
              out.writeEndArray();
              out.writeEndObject();
            });
    return ResponseEntity.ok().eTag(tag(state)).body(body);
  }

  /**
   * Applies one atomic batch; repeated with the same key it changes nothing (LV70). Who may write
   * into a document is a matter of its kind: whoever may comment, into what is said about a map.
   */
  @PostMapping("/ops")
  @Requires(Permission.COMMENT)
  public String write(
      @PathVariable WorkspaceId ws,
      @PathVariable DocumentId document,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestBody String body) {
    requireWriting(ws, document);
    List<Operation> operations = operations(body);
    Long onlyAt = match == null ? null : versionOf(match, documents.read(ws, document));
    Actor author = access.caller();
    ClientId client = clientFor(key, author);
    long version =
        switch (LiveDocuments.await(
            () ->
                documents.submit(
                    ws, document, new Batch(client, 1L, operations, null, author, onlyAt, null)))) {
          case PushResult.Accepted accepted -> accepted.version();
          case PushResult.Repeated repeated -> repeated.version();
          case PushResult.Refused refused -> throw refused.problem().toException();
          case PushResult.OutOfOrder gap ->
              throw new IllegalStateException("the first batch of a client is in order");
        };
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeNumberProperty("version", version);
          out.writeEndObject();
        });
  }

  /** The change feed: the batches after a version, oldest first. */
  @GetMapping("/ops")
  @Requires(Permission.READ_MAPS)
  public String commits(
      @PathVariable WorkspaceId ws,
      @PathVariable DocumentId document,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "200") int limit) {
    if (after < 0 || limit < 1 || limit > MOST_COMMITS) {
      throw invalid("after must be 0 or more, and limit from 1 to " + MOST_COMMITS + ".");
    }
    List<Commit> commits = documents.commits(ws, document, after, limit);
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeArrayPropertyStart("commits");
          commits.forEach(commit -> Json.commit(out, commit));
          out.writeEndArray();
          out.writeEndObject();
        });
  }

  /** A ticket is for whoever may read; what else its holder may do is asked again and again. */
  @PostMapping("/tickets")
  @Requires(Permission.READ_MAPS)
  public String ticket(@PathVariable WorkspaceId ws, @PathVariable DocumentId document) {
    DocumentKind kind = documents.read(ws, document).kind();
    Actor user = access.caller();
    String ticket = tickets.issue(ws, document, user, () -> rights(ws, kind, user));
    return Json.text(
        out -> {
          out.writeStartObject();
          out.writeStringProperty("ticket", ticket);
          out.writeEndObject();
        });
  }

  /** The caller may write into documents of this one's kind. */
  private void requireWriting(WorkspaceId ws, DocumentId document) {
    DocumentKind kind = documents.read(ws, document).kind();
    documents.writing(kind).forEach(right -> access.require(right, Optional.of(ws)));
  }

  private Rights rights(WorkspaceId ws, DocumentKind kind, Actor user) {
    if (!access.allows(user, Permission.READ_MAPS, ws)) {
      return Rights.NONE;
    }
    boolean writes =
        documents.writing(kind).stream().allMatch(right -> access.allows(user, right, ws));
    return writes ? Rights.EDIT : Rights.READ;
  }

  private static List<Operation> operations(String body) {
    try {
      List<Operation> operations = Json.readOperations(JsonReader.of(body).at("ops"));
      if (operations.size() > MOST_OPERATIONS) {
        throw ProblemException.of(
            ProblemType.TOO_LARGE,
            "One request holds at most %d operations, this one has %d: send it in parts."
                .formatted(MOST_OPERATIONS, operations.size()));
      }
      return operations;
    } catch (WireFault e) {
      throw e.problem(ProblemType.INVALID_REQUEST).toException();
    }
  }

  /** Every idempotency key is a client of its own that sends one batch. */
  private static ClientId clientFor(String key, Actor user) {
    if (key.isEmpty() || key.length() > 200) {
      throw invalid("Idempotency-Key must be 1 to 200 characters, new for each change.");
    }
    return new ClientId("api:" + Sha256.hex(user.id() + ' ' + key));
  }

  private static String tag(DocumentState state) {
    return "\"" + state.epoch() + "." + state.version() + "\"";
  }

  /** The version that an If-Match names: {@code "<epoch>.<version>"} or {@code "<version>"}. */
  private static Long versionOf(String match, DocumentState now) {
    String tag = match.replace("\"", "").strip();
    int dot = tag.lastIndexOf('.');
    if (dot >= 0 && !tag.substring(0, dot).equals(Long.toString(now.epoch()))) {
      throw ProblemException.of(
          ProblemType.STALE_VERSION,
          "The document was brought back from a backup since; read it again.");
    }
    try {
      return Long.valueOf(tag.substring(dot + 1));
    } catch (NumberFormatException e) {
      throw invalid("If-Match must be the ETag of the document: " + match);
    }
  }

  private static ProblemException invalid(String detail) {
    return ProblemException.of(ProblemType.INVALID_REQUEST, detail);
  }
}
