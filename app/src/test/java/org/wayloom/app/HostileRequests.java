package org.wayloom.app;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wayloom.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests out of the API's description: a real workspace or a hostile id, hostile
 * parameters, and bodies that are almost right, wrong in one place, or no JSON at all. The same
 * seed gives the same requests.
 */
final class HostileRequests {
  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "..",
          "../../../etc/passwd",
          "..\\..\\windows",
          "\u0000",
          "a\u0000b",
          "\u202etxt.exe",
          "\ud83d\ude00",
          "%",
          "%00",
          "%s%n%d",
          "'; DROP TABLE event; --",
          "\" OR 1=1 --",
          "<script>alert(1)</script>",
          "${jndi:ldap://localhost/x}",
          "{{7*7}}",
          "null",
          "undefined",
          "true",
          "-1",
          "0",
          "1e309",
          "NaN",
          "99999999999999999999",
          "2147483648",
          "-9223372036854775809",
          "[]",
          "{}",
          "stage:x:reached",
          "touchpoint:x:score",
          "edge::",
          "total:persons",
          "x".repeat(3_000),
          "(a+)+$",
          "*".repeat(200),
          "\r\nSet-Cookie: a=b",
          "9999-99-99",
          "\u0641\u0627\u0631\u0633\u06cc");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "{}",
          "\"text\"",
          "12",
          "{\"a\":1}garbage",
          "[".repeat(20_000),
          "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000),
          "{\"n\":1e999999999}",
          "{\"n\":" + "9".repeat(20_000) + "}",
          "{\"a\":1,\"a\":2}",
          "\ufeff{}",
          "{\"__proto__\":{\"x\":1}}",
          "{\"text\":\"" + "x".repeat(400_000) + "\"}",
          "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
          "a=1&b=2");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/json",
          "application/json; charset=utf-16",
          "text/plain",
          "application/xml",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "application/cloudevents+json",
          "nonsense");

  private static final List<String> LIVE =
      List.of(
          "/v1/track",
          "/v1/page",
          "/v1/screen",
          "/v1/identify",
          "/v1/group",
          "/v1/alias",
          "/v1/batch",
          "/v1/cloudevents");

  private final Random random;
  private final URI server;
  private final String workspace;
  private final JsonNode schemas;
  private final List<Operation> operations = new ArrayList<>();

  private record Operation(String path, String method, JsonNode described) {}

  HostileRequests(String description, URI server, String workspace, long seed) {
    this.random = new Random(seed);
    this.server = server;
    this.workspace = workspace;
    JsonNode api = Json.mapper().readTree(description);
    this.schemas = api.path("components").path("schemas");
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.add(
                                new Operation(
                                    path.getKey(), operation.getKey(), operation.getValue()))));
  }

  HttpRequest next() {
    if (random.nextInt(8) == 0) {
      return request(pick(LIVE), "POST", body(null));
    }
    Operation operation = pick(operations);
    StringBuilder query = new StringBuilder();
    String path = operation.path;
    boolean reallyThere = random.nextInt(4) > 0;
    for (JsonNode parameter : operation.described.path("parameters")) {
      String name = parameter.path("name").asString();
      boolean real = name.equals("ws") && reallyThere;
      String value = encoded(real ? workspace : pick(WORDS));
      if (parameter.path("in").asString().equals("path")) {
        // An empty part would be another path.
        path = path.replace("{" + name + "}", value.isEmpty() ? "%20" : value);
      } else if (random.nextInt(3) > 0) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
      }
    }
    boolean endsTheWorkspace =
        operation.method.equals("delete") && operation.path.equals("/api/v1/workspaces/{ws}");
    if (endsTheWorkspace) {
      path = "/api/v1/workspaces/" + encoded("nobody's");
    }
    JsonNode schema =
        operation
            .described
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    boolean bodiless = operation.method.equals("get") || operation.method.equals("delete");
    return request(
        path + query,
        operation.method.toUpperCase(java.util.Locale.ROOT),
        bodiless ? "" : body(schema));
  }

  private HttpRequest request(String path, String method, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(URI.create(path))).timeout(Duration.ofSeconds(20));
    if (!body.isEmpty()) {
      request.header("Content-Type", pick(TYPES));
    }
    switch (random.nextInt(10)) {
      case 0 -> request.header("Content-Encoding", "gzip");
      case 1 -> request.header("Accept", pick(List.of("application/xml", "nonsense", "*/*;q=x")));
      case 2 -> request.header("Authorization", "Basic " + "A".repeat(2_000));
      case 3 -> request.header("If-Match", "\"" + "9".repeat(400) + ".x\"");
      case 4 -> request.header("Idempotency-Key", "k".repeat(3_000));
      case 5 -> request.header("Range", "bytes=-99999999999999999999");
      default -> {}
    }
    return request.method(method, BodyPublishers.ofString(body)).build();
  }

  private String body(@org.jspecify.annotations.Nullable JsonNode schema) {
    if (schema == null || schema.isMissingNode() || random.nextInt(3) == 0) {
      return pick(BODIES);
    }
    return Json.mapper().writeValueAsString(value(schema, 0));
  }

  /** Something of the described shape with a hostile word in it, or of another shape altogether. */
  private JsonNode value(JsonNode schema, int depth) {
    String ref = schema.path("$ref").asString("");
    JsonNode meant = ref.isEmpty() ? schema : schemas.path(ref.substring(ref.lastIndexOf('/') + 1));
    var make = Json.mapper().getNodeFactory();
    if (depth > 5 || random.nextInt(12) == 0) {
      return random.nextBoolean() ? make.nullNode() : make.stringNode(pick(WORDS));
    }
    if (meant.has("enum") && random.nextInt(4) > 0) {
      return meant.path("enum").get(random.nextInt(meant.path("enum").size()));
    }
    return switch (meant.path("type").asString("object")) {
      case "string" -> make.stringNode(pick(WORDS));
      case "integer" ->
          make.numberNode(pick(List.of(0L, 1L, -1L, 5L, Long.MAX_VALUE, Long.MIN_VALUE)));
      case "number" -> make.numberNode(pick(List.of(0.0, -1.0, 1e308, 1e-308, 3.5)));
      case "boolean" -> make.booleanNode(random.nextBoolean());
      case "array" -> {
        ArrayNode list = make.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(meant.path("items"), depth + 1));
        }
        yield list;
      }
      default -> {
        ObjectNode object = make.objectNode();
        meant
            .path("properties")
            .properties()
            .forEach(
                property -> {
                  if (random.nextInt(6) > 0) {
                    object.set(property.getKey(), value(property.getValue(), depth + 1));
                  }
                });
        if (random.nextInt(8) == 0) {
          object.put(pick(WORDS), pick(WORDS));
        }
        yield object;
      }
    };
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
