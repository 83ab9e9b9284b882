package org.wayloom.collaboration;

import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.websocket.BackgroundProcess;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.wayloom.http.AccessPolicy;
import org.wayloom.http.HttpModule;
import org.wayloom.http.SiteAddress;
import org.wayloom.sql.Database;

/** A real server with the module in it, on a free port of the loopback address. */
final class LiveServer implements AutoCloseable {
  final Database database;
  final CollaborationModule module;
  private final ServletWebServerApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private LiveServer(
      Database database, CollaborationModule module, ServletWebServerApplicationContext context) {
    this.database = database;
    this.module = module;
    this.context = context;
  }

  static LiveServer start(Path folder, List<DocumentRules> rules, LiveLimits limits) {
    Database database = Database.sqlite(folder.resolve("wayloom.db"));
    CollaborationModule module = CollaborationModule.of(database, Clock.systemUTC(), rules, limits);
    var context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Config.class)
                .properties(
                    Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.threads.virtual.enabled", "true",
                        "spring.main.banner-mode", "off",
                        "logging.level.root", "warn"))
                .initializers(
                    application ->
                        application.getBeanFactory().registerSingleton("collaboration", module))
                .run();
    return new LiveServer(database, module, context);
  }

  Documents documents() {
    return module.documents();
  }

  String host() {
    return "127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
  }

  /** In seconds; how often the container drops connections that owe it an answer. */
  int containerLooksEvery() {
    Object container =
        Objects.requireNonNull(context.getServletContext())
            .getAttribute(ServerContainer.class.getName());
    return ((BackgroundProcess) container).getProcessPeriod();
  }

  HttpClient http() {
    return http;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + host() + "/api/v1" + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    module.close();
    context.close();
    database.close();
  }

  @EnableAutoConfiguration
  @Import({CollaborationWeb.class, HttpModule.class})
  static class Config {
    @Bean
    AccessPolicy everybodyMayDoEverything() {
      return (permission, workspace) -> {};
    }

    @Bean
    SiteAddress site() {
      return SiteAddress.local();
    }
  }
}
