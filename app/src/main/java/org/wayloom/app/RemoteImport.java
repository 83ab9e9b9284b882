package org.wayloom.app;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.Evidence;
import org.wayloom.evidence.Evidence.Progress.Phase;
import org.wayloom.evidence.ImportMapping;
import org.wayloom.evidence.ImportReceipt;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;

/** Imports by way of the running server, so that its page shows the file at once. */
final class RemoteImport implements ImportTarget {
  private static final long POLL_MILLIS = 200;

  private final ApiClient api;

  RemoteImport(String address) {
    this.api = new ApiClient(address);
  }

  @Override
  public ImportReceipt take(@Nullable String wanted, Order order, Evidence.Progress progress)
      throws IOException, InterruptedException {
    String workspace = "/workspaces/" + workspace(wanted);
    JsonNode upload =
        api.upload(workspace + "/uploads?name=" + encoded(order.name()), order.file());
    ImportMapping mapping = order.options().apply(start(order, workspace, upload));
    JsonNode job =
        api.post(
            workspace + "/imports",
            Map.of(
                "upload",
                upload.path("id").asString(),
                "mapping",
                mapping,
                "dryRun",
                order.dryRun()));
    while (job.path("state").asString().equals("running")) {
      progress.at(
          Phase.READING,
          job.path("bytesRead").asLong(),
          job.path("bytesTotal").asLong(),
          job.path("rows").asLong());
      Thread.sleep(POLL_MILLIS);
      job = api.get(workspace + "/imports/" + job.path("id").asString());
    }
    progress.at(Phase.DONE, 0, 0, job.path("rows").asLong());
    if (!job.path("state").asString().equals("done")) {
      throw new StartRefused(job.path("problem").path("detail").asString("The import failed."));
    }
    return Json.mapper().treeToValue(job.path("receipt"), ImportReceipt.class);
  }

  private ImportMapping start(Order order, String workspace, JsonNode upload)
      throws IOException, InterruptedException {
    if (order.saved() == null) {
      return order.mapping();
    }
    String preview = workspace + "/uploads/" + upload.path("id").asString() + "/preview";
    JsonNode fitted = api.post(preview + "?saved=" + encoded(order.saved()), Map.of());
    return Json.mapper().treeToValue(fitted.path("mapping"), ImportMapping.class);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String workspace(@Nullable String wanted) throws IOException, InterruptedException {
    List<JsonNode> all = api.get("/workspaces").path("items").valueStream().toList();
    return ImportTarget.choose(
            wanted,
            all,
            each -> each.path("id").asString(),
            each -> each.path("name").asString(),
            each -> each.path("demo").asBoolean(),
            this::newWorkspace)
        .path("id")
        .asString();
  }

  private JsonNode newWorkspace() {
    try {
      return api.post("/workspaces", Map.of("name", NEW_WORKSPACE));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  @Override
  public void close() {
    api.close();
  }
}
