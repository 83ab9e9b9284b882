package org.wayloom.collaboration;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket client that shows what it was sent, message by message. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;

  private LiveClient(LiveServer server, String... headers) {
    WebSocket.Builder builder = server.http().newWebSocketBuilder().subprotocols("wl.v1");
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    socket = builder.buildAsync(URI.create("ws://" + server.host() + "/api/v1/live"), this).join();
  }

  static LiveClient connect(LiveServer server, String... headers) {
    return new LiveClient(server, headers);
  }

  /** Connects, gets a ticket, says hello; the welcome is the first message to come. */
  static LiveClient greet(LiveServer server, String document, String client, String more)
      throws Exception {
    LiveClient connected = new LiveClient(server);
    connected.hello(document, client, ticket(server, document), more);
    return connected;
  }

  static String ticket(LiveServer server, String document) throws Exception {
    String body = server.post("/workspaces/acme/documents/" + document + "/tickets", "").body();
    return MAPPER.readTree(body).get("ticket").stringValue();
  }

  void hello(String document, String client, String ticket, String more) {
    send(
        """
        {"t":"hello","clientId":"%s","mapId":"%s","schema":2,"ticket":"%s"%s}
        """
            .formatted(client, document, ticket, more));
  }

  void push(long seq, String ops) {
    send("{\"t\":\"push\",\"seq\":" + seq + ",\"ops\":" + ops + "}");
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** The next message, which must be of this type. */
  JsonNode next(String type) throws InterruptedException {
    JsonNode message = messages.poll(10, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no " + type + " came; closed: " + closed);
    }
    if (!message.get("t").stringValue().equals(type)) {
      throw new AssertionError("a " + type + " was expected, not " + message);
    }
    return message;
  }

  /** Whether nothing more has come so far. */
  boolean isSilent() {
    return messages.isEmpty();
  }

  int closeCode() throws Exception {
    return closed.get(10, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(MAPPER.readTree(partial.toString()));
      partial.setLength(0);
    }
    webSocket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.completeExceptionally(error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
