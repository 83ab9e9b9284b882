package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.Actor;
import org.wayloom.testing.HandClock;

class PresenceTest {
  private static final ClientId ANNA = new ClientId("anna");
  private static final ClientId BABAK = new ClientId("babak");
  private static final String BY = "\"by\":{\"id\":\"local\",\"name\":\"You\"}";

  private final HandClock clock = HandClock.at("2026-03-01T12:00:00Z");
  private final Presence presence = new Presence(clock);
  private final List<String> heardByAnna = new ArrayList<>();
  private final List<String> heardByBabak = new ArrayList<>();
  private final Consumer<String> anna = heardByAnna::add;
  private final Consumer<String> babak = heardByBabak::add;

  @Test
  @DisplayName("LV44: many words between two beats are one frame with the last of each window")
  void mergesWordsIntoOneFrame() {
    presence.join(ANNA, anna);
    presence.join(BABAK, babak);
    presence.say(ANNA, Actor.LOCAL, "{\"at\":\"c1\"}");
    presence.say(BABAK, Actor.LOCAL, "{\"at\":\"c3\"}");
    presence.say(ANNA, Actor.LOCAL, "{\"at\":\"c2\"}");
    presence.beat();
    presence.beat();
    String frame =
        "{\"t\":\"pres\",\"peers\":[{\"c\":\"anna\","
            + BY
            + ",\"p\":{\"at\":\"c2\"}},{\"c\":\"babak\","
            + BY
            + ",\"p\":{\"at\":\"c3\"}}]}";
    assertThat(heardByAnna).containsExactly(frame);
    assertThat(heardByBabak).containsExactly(frame);
  }

  @Test
  @DisplayName("LV44: whoever joins hears at once of all who are there")
  void tellsANewcomerWhoIsThere() {
    presence.join(ANNA, anna);
    presence.say(ANNA, Actor.LOCAL, "{}");
    presence.beat();
    presence.join(BABAK, babak);
    assertThat(heardByBabak)
        .containsExactly("{\"t\":\"pres\",\"peers\":[{\"c\":\"anna\"," + BY + ",\"p\":{}}]}");
  }

  @Test
  @DisplayName("LV44: a window that leaves is gone with the next beat")
  void tellsWhoHasLeft() {
    presence.join(ANNA, anna);
    presence.join(BABAK, babak);
    presence.say(BABAK, Actor.LOCAL, "{}");
    presence.beat();
    presence.leave(BABAK, babak);
    presence.beat();
    assertThat(heardByAnna.getLast())
        .isEqualTo("{\"t\":\"pres\",\"peers\":[{\"c\":\"babak\",\"p\":null}]}");
  }

  @Test
  @DisplayName("LV44: a window that says nothing for 15 s is gone")
  void forgetsTheSilent() {
    presence.join(ANNA, anna);
    presence.join(BABAK, babak);
    presence.say(BABAK, Actor.LOCAL, "{}");
    presence.beat();
    clock.pass(Presence.SILENCE);
    presence.beat();
    assertThat(heardByAnna).hasSize(1);
    clock.pass(Duration.ofMillis(1));
    presence.beat();
    assertThat(heardByAnna).hasSize(2);
    assertThat(heardByAnna.getLast()).contains("\"p\":null");
  }

  @Test
  @DisplayName("LV38, LV44: the end of an older connection does not take the newer one away")
  void anOlderConnectionDoesNotTakeTheNewerAway() {
    presence.join(ANNA, anna);
    presence.join(ANNA, babak);
    presence.say(ANNA, Actor.LOCAL, "{}");
    presence.leave(ANNA, anna);
    presence.beat();
    assertThat(heardByBabak).hasSize(1);
    assertThat(heardByBabak.getFirst()).doesNotContain("null");
  }
}
