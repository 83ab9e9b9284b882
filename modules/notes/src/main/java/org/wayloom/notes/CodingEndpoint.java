package org.wayloom.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Cursor;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** Passages and codes over HTTP. */
@RestController
@RequestMapping("/api/v1/workspaces/{ws}/notes")
final class CodingEndpoint {
  private static final int USUAL = 200;
  private static final int MOST = 1_000;

  private final Coding coding;
  private final Function<WorkspaceId, LibraryNames> names;
  private final Supplier<Actor> caller;

  CodingEndpoint(Coding coding, Function<WorkspaceId, LibraryNames> names, Supplier<Actor> caller) {
    this.coding = coding;
    this.names = names;
    this.caller = caller;
  }

  /**
   * A passage to be marked.
   *
   * @param revision the text that the anchor is of
   */
  record NewPassage(int revision, Anchor anchor, PassageFacts facts) {}

  record Merge(String into) {}

  /** A card that is to rest on a passage. */
  record NewSupport(DocumentId map, String card, boolean against) {}

  record Made(String id) {}

  @GetMapping("/codes")
  @Requires(Permission.READ_EVIDENCE)
  Page<Code> codes(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(coding.codes(workspace), null);
  }

  @PostMapping("/codes")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.ADD_EVIDENCE)
  Code addCode(@PathVariable("ws") WorkspaceId workspace, @RequestBody CodeFacts facts) {
    return coding.addCode(workspace, facts);
  }

  @PutMapping("/codes/{code}")
  @Requires(Permission.ADD_EVIDENCE)
  Code changeCode(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("code") String code,
      @RequestBody CodeFacts facts) {
    return coding.changeCode(workspace, code, facts);
  }

  @PostMapping("/codes/{code}/merge")
  @Requires(Permission.ADD_EVIDENCE)
  Code mergeCodes(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("code") String code,
      @RequestBody Merge merge) {
    return coding.mergeCodes(workspace, code, merge.into());
  }

  @DeleteMapping("/codes/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void removeCode(@PathVariable("ws") WorkspaceId workspace, @PathVariable("code") String code) {
    coding.removeCode(workspace, code);
  }

  @GetMapping("/passages")
  @Requires(Permission.READ_EVIDENCE)
  Page<QuotedPassage> passages(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "note", defaultValue = "") String note,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "touchpoint", defaultValue = "") String touchpoint,
      @RequestParam(name = "stage", defaultValue = "") String stage,
      @RequestParam(name = "persona", defaultValue = "") String persona,
      @RequestParam(name = "limit", required = false) @Nullable Integer limit,
      @RequestParam(name = "after", required = false) @Nullable String after) {
    PassageFilter filter = new PassageFilter(note, code, touchpoint, stage, persona);
    return coding.passages(workspace, filter, Cursor.limit(limit, USUAL, MOST), after);
  }

  /** All passages of that sort as a table for spreadsheets. */
  @GetMapping(value = "/passages.csv", produces = "text/csv;charset=UTF-8")
  @Requires(Permission.READ_EVIDENCE)
  ResponseEntity<String> table(
      @PathVariable("ws") WorkspaceId workspace,
      @RequestParam(name = "note", defaultValue = "") String note,
      @RequestParam(name = "code", defaultValue = "") String code,
      @RequestParam(name = "touchpoint", defaultValue = "") String touchpoint,
      @RequestParam(name = "stage", defaultValue = "") String stage,
      @RequestParam(name = "persona", defaultValue = "") String persona) {
    PassageFilter filter = new PassageFilter(note, code, touchpoint, stage, persona);
    List<QuotedPassage> all = new ArrayList<>();
    String after = null;
    do {
      Page<QuotedPassage> page = coding.passages(workspace, filter, MOST, after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    Map<String, String> codes =
        coding.codes(workspace).stream()
            .collect(Collectors.toMap(Code::id, found -> found.facts().name()));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("passages.csv").build().toString())
        .body(PassageCsv.of(all, codes, names.apply(workspace)));
  }

  @PostMapping("/{id}/passages")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.ADD_EVIDENCE)
  Passage mark(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("id") String note,
      @RequestBody NewPassage passage) {
    return coding.mark(workspace, note, passage.revision(), passage.anchor(), passage.facts());
  }

  @PutMapping("/passages/{passage}")
  @Requires(Permission.ADD_EVIDENCE)
  Passage change(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("passage") String passage,
      @RequestBody PassageFacts facts) {
    return coding.change(workspace, passage, facts);
  }

  @DeleteMapping("/passages/{passage}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.ADD_EVIDENCE)
  void unmark(@PathVariable("ws") WorkspaceId workspace, @PathVariable("passage") String passage) {
    coding.unmark(workspace, passage);
  }

  /** Writes into a map, which is why it needs its permission. */
  @PostMapping("/passages/{passage}/supports")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.EDIT_MAPS)
  Made support(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("passage") String passage,
      @RequestBody NewSupport support) {
    return new Made(
        coding.support(
            workspace, passage, support.map(), support.card(), support.against(), caller.get()));
  }
}
