package org.wayloom.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.HandClock;

/** The secrets of links: tokens, passwords, how often one may try, and passes. */
class PasswordTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @Test
  void everyTokenIsAnother() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      seen.add(Token.random().text());
    }
    assertThat(seen).hasSize(10_000).allMatch(text -> Token.of(text).isPresent());
  }

  @Test
  void aTokenIsNotInWhatIsLoggedNorInItsHash() {
    Token token = Token.random();

    assertThat(token.toString()).doesNotContain(token.text());
    assertThat(token.hash()).hasSize(64).doesNotContain(token.text());
  }

  @Test
  void aPasswordIsKnownAgainByItsHashOnly() {
    String stored = PasswordHash.of("correct horse", 1_000);

    assertThat(stored).startsWith("pbkdf2-sha256$1000$").doesNotContain("horse");
    assertThat(PasswordHash.matches(stored, "correct horse")).isTrue();
    assertThat(PasswordHash.matches(stored, "correct Horse")).isFalse();
    assertThat(PasswordHash.matches(stored, "")).isFalse();
    assertThat(PasswordHash.of("correct horse", 1_000)).as("salted").isNotEqualTo(stored);
  }

  @Test
  void aPasswordMayBeTypedOnAnotherKeyboard() {
    String stored = PasswordHash.of("caf\u00e9 123", 1_000);

    assertThat(PasswordHash.matches(stored, "cafe\u0301 123")).isTrue();
  }

  @Test
  void triesEndAndBeginAgain() {
    HandClock clock = new HandClock(NOON);
    Tries tries = new Tries(clock, 3, Duration.ofMinutes(10));

    assertThat(List.of(tries.begin("a"), tries.begin("a"), tries.begin("a")))
        .containsOnly(Duration.ZERO);
    assertThat(tries.begin("a")).isEqualTo(Duration.ofMinutes(10));
    assertThat(tries.begin("b")).as("another link").isZero();
    clock.pass(Duration.ofMinutes(9));
    assertThat(tries.begin("a")).isEqualTo(Duration.ofMinutes(1));
    clock.pass(Duration.ofMinutes(1));
    assertThat(tries.begin("a")).isZero();
  }

  @Test
  void aRightTryGivesNoNewTriesToWhoeverGuesses() {
    Tries tries = new Tries(new HandClock(NOON), 3, Duration.ofMinutes(10));
    tries.begin("a");
    tries.begin("a");

    tries.begin("a");
    tries.passed("a");

    assertThat(tries.begin("a")).isZero();
    assertThat(tries.begin("a")).isPositive();
  }

  @Test
  void aPassIsForOneLinkAndForSomeHours() {
    HandClock clock = new HandClock(NOON);
    Passes passes = new Passes(clock);
    ShareLink link = link("one");
    String pass = passes.issue(link);

    assertThat(passes.admits(link, pass)).isTrue();
    assertThat(passes.admits(link("two"), pass)).isFalse();
    assertThat(new Passes(clock).admits(link, pass)).as("after a restart").isFalse();
    assertThat(passes.admits(link, null)).isFalse();
    assertThat(passes.admits(link, "")).isFalse();
    assertThat(passes.admits(link, "9" + pass)).isFalse();
    assertThat(passes.admits(link, pass + "x")).isFalse();
    assertThat(passes.admits(link, "99999999999999999999." + pass)).isFalse();
    clock.pass(Passes.VALID);
    assertThat(passes.admits(link, pass)).isFalse();
  }

  private static ShareLink link(String id) {
    return new ShareLink(
        new WorkspaceId("w"),
        id,
        new LinkContent.OfMap(new DocumentId("m"), false, false),
        "",
        NOON,
        "You",
        null,
        null,
        null,
        true,
        List.of());
  }
}
