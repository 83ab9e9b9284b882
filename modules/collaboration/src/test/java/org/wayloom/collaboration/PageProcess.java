package org.wayloom.collaboration;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The page's true session with its simulated world, in a process of Node's: {@code
 * web/src/live/simulation/againstJava.ts}. What it asks of the server is answered here.
 */
final class PageProcess implements AutoCloseable {
  private static final Path WEB = Path.of(System.getProperty("wayloom.root"), "web");

  private final Process process;
  private final BufferedReader heard;
  private final BufferedWriter said;

  /**
   * What became of a life.
   *
   * @param failure the law that did not hold; empty when all did
   * @param happened how often what must happen now and then did
   */
  record Outcome(String failure, Map<String, Long> happened) {}

  private PageProcess(Process process) {
    this.process = process;
    this.heard = process.inputReader(StandardCharsets.UTF_8);
    this.said = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Empty where the page's packages are not installed. */
  static Optional<PageProcess> start() throws IOException {
    if (!Files.isDirectory(WEB.resolve("node_modules/vite"))) {
      return Optional.empty();
    }
    return Optional.of(
        new PageProcess(
            new ProcessBuilder("node", "scripts/simulate.mjs")
                .directory(WEB.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()));
  }

  /**
   * Lives a life of three tabs.
   *
   * @param mistake of the page, one of {@code clientMistakes.ts}, or {@code none}
   */
  Outcome live(long seed, int steps, String mistake, WiredServer server) throws IOException {
    say(
        Json.text(
            out -> {
              out.writeStartObject();
              out.writeNumberProperty("seed", seed);
              out.writeNumberProperty("steps", steps);
              out.writeStringProperty("mistake", mistake);
              out.writeEndObject();
            }));
    while (true) {
      String line = heard.readLine();
      if (line == null) {
        throw new IOException("the page's process has ended; what it said stands above");
      }
      JsonReader asked = JsonReader.of(line);
      if (asked.at("do").text().equals("end")) {
        return new Outcome(
            asked.at("failure").text(),
            asked.at("happened").members((count, name) -> count.count()));
      }
      say(server.answer(asked));
    }
  }

  private void say(String line) throws IOException {
    said.write(line);
    said.newLine();
    said.flush();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
