package org.wayloom.surveys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wayloom.http.Permission;
import org.wayloom.http.Requires;

/**
 * The public page of a survey. Opening an address never stores anything, for programs that check
 * e-mails open every link; only sending the form does.
 */
@RestController
@RequestMapping("/s/{token:[A-Za-z0-9_-]{20,64}}")
final class PublicSurveyEndpoint {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final SurveyStore store;
  private final Conversation conversation;
  private final AddressLimit limit;
  private final byte[] embedScript;

  PublicSurveyEndpoint(SurveyStore store, Conversation conversation, AddressLimit limit) {
    this.store = store;
    this.conversation = conversation;
    this.limit = limit;
    this.embedScript = EmbedScript.bytes();
  }

  /** The survey's page, with the answers chosen that the address names. */
  @GetMapping
  @Requires(Permission.ANSWER_SURVEYS)
  ResponseEntity<byte[]> open(
      @PathVariable("token") String token,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<SurveyStore.Row> row = store.findByToken(token);
    return row.map(found -> answer(conversation.open(found, fields, accepted(request)), response))
        .orElseGet(() -> nowhere(request, response));
  }

  /** One step of the form; the last one stores. */
  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  @Requires(Permission.ANSWER_SURVEYS)
  ResponseEntity<byte[]> send(
      @PathVariable("token") String token,
      @RequestParam MultiValueMap<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<SurveyStore.Row> row = store.findByToken(token);
    if (row.isEmpty()) {
      return nowhere(request, response);
    }
    if (!limit.admits(request.getRemoteAddr())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      return answer(
          conversation.tooMany(row.get(), fields.getFirst("lang"), accepted(request)), response);
    }
    return answer(conversation.send(row.get(), fields, accepted(request)), response);
  }

  /** The script that other web sites put in to show the survey. */
  @GetMapping("/embed.js")
  @Requires(Permission.ANSWER_SURVEYS)
  ResponseEntity<byte[]> embed(@PathVariable("token") String token, HttpServletResponse response) {
    // The one file of ours that pages of other sites load.
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePublic())
        .body(embedScript);
  }

  private static ResponseEntity<byte[]> nowhere(
      HttpServletRequest request, HttpServletResponse response) {
    String language = Tongue.accepted(accepted(request), Words.LANGUAGES);
    Tongue tongue = Tongue.of(language == null ? "en" : language);
    return answer(
        new Conversation.Reply(
            HttpStatus.NOT_FOUND, SurveyPage.message(tongue, "nowhere"), List.of()),
        response);
  }

  private static @Nullable String accepted(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
  }

  private static ResponseEntity<byte[]> answer(
      Conversation.Reply reply, HttpServletResponse response) {
    // Set here rather than in the answer below, which would add it beside the usual policy.
    response.setHeader("Content-Security-Policy", policy(reply.sites()));
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    return ResponseEntity.status(reply.status())
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(reply.html().getBytes(StandardCharsets.UTF_8));
  }

  private static String policy(List<String> sites) {
    return String.join(
        "; ",
        "default-src 'none'",
        "style-src " + SurveyPage.STYLE_HASH,
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors " + (sites.isEmpty() ? "'none'" : String.join(" ", sites)));
  }
}
