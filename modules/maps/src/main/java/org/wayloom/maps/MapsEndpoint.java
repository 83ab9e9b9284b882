package org.wayloom.maps;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Page;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** Maps, templates and the record vocabulary over HTTP. A map's records go by its live document. */
@RestController
@RequestMapping("/api/v1")
final class MapsEndpoint {
  private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

  private final Maps maps;
  private final Supplier<Actor> caller;

  MapsEndpoint(Maps maps, Supplier<Actor> caller) {
    this.maps = maps;
    this.caller = caller;
  }

  /**
   * @param title the template's when absent
   * @param template {@code blank} when absent
   * @param language English when absent
   * @param examples false when absent: a program does not expect made-up cards
   */
  record Wanted(
      @Nullable String title,
      @Nullable String template,
      @Nullable String language,
      @Nullable Boolean examples) {
    NewMap newMap() {
      return new NewMap(
          title == null ? "" : title,
          template == null ? "blank" : template,
          language == null ? "en" : language,
          examples != null && examples);
    }
  }

  @GetMapping("/templates")
  @Requires(Permission.USE_WAYLOOM)
  Page<Template> templates(@RequestParam(name = "language", defaultValue = "en") String language) {
    return new Page<>(maps.templates(language), null);
  }

  @GetMapping("/vocabulary")
  @Requires(Permission.USE_WAYLOOM)
  ResponseEntity<byte[]> vocabulary() {
    return ResponseEntity.ok()
        .contentType(SCHEMA)
        .body(VocabularySchema.json().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/workspaces/{ws}/maps")
  @Requires(Permission.READ_MAPS)
  Page<MapSummary> list(@PathVariable("ws") WorkspaceId workspace) {
    return new Page<>(maps.list(workspace), null);
  }

  @PostMapping("/workspaces/{ws}/maps")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<MapSummary> create(
      @PathVariable("ws") WorkspaceId workspace, @RequestBody Wanted wanted) {
    return created(workspace, maps.create(workspace, wanted.newMap(), caller.get()));
  }

  private static ResponseEntity<MapSummary> created(WorkspaceId workspace, MapSummary made) {
    String path = "/api/v1/workspaces/%s/documents/%s".formatted(workspace, made.id());
    return ResponseEntity.created(URI.create(path)).body(made);
  }

  /**
   * @param title the map's own when absent
   * @param stance none when absent
   */
  record WantedVariant(@Nullable String title, @Nullable String stance) {}

  @PostMapping("/workspaces/{ws}/maps/{map}/variants")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<MapSummary> createVariant(
      @PathVariable("ws") WorkspaceId workspace,
      @PathVariable("map") DocumentId map,
      @RequestBody WantedVariant wanted) {
    String title = wanted.title() == null ? "" : wanted.title();
    String stance = wanted.stance() == null ? "" : wanted.stance();
    return created(workspace, maps.variant(workspace, map, title, stance, caller.get()));
  }

  /** The map as a file that can be opened again, here or in another workspace. */
  @GetMapping("/workspaces/{ws}/maps/{map}/file")
  @Requires(Permission.READ_MAPS)
  ResponseEntity<byte[]> file(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("map") DocumentId map) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(MapFileJson.write(maps.file(workspace, map)));
  }

  /** Makes a map of a file; the body is what {@link #file} answered. */
  @PostMapping("/workspaces/{ws}/maps/files")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<MapSummary> open(@PathVariable("ws") WorkspaceId workspace, InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(MapFileJson.LARGEST + 1);
    if (bytes.length > MapFileJson.LARGEST) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "A file that holds a map has at most %d MB; this one has more. Take the map in parts."
              .formatted(MapFileJson.LARGEST >> 20));
    }
    return created(workspace, maps.open(workspace, MapFileJson.read(bytes), caller.get()));
  }

  @DeleteMapping("/workspaces/{ws}/maps/{map}")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Void> delete(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("map") DocumentId map) {
    maps.delete(workspace, map, caller.get());
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/workspaces/{ws}/maps/{map}/restore")
  @Requires(Permission.EDIT_MAPS)
  ResponseEntity<Void> restore(
      @PathVariable("ws") WorkspaceId workspace, @PathVariable("map") DocumentId map) {
    maps.restore(workspace, map, caller.get());
    return ResponseEntity.noContent().build();
  }
}
