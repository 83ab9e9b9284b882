package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.maps.Library.Channel;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;
import org.wayloom.maps.Library.Rule;
import org.wayloom.maps.Library.Touchpoint;

/** How a document's records become a library. */
class LibraryReaderTest {
  private final Sketch sketch =
      Sketch.of(Maps.LIBRARY)
          .put("t1", "touchpoint", "root", "a1", "name", "Visit", "channels", List.of("w"))
          .put("t0", "touchpoint", "root", "a0", "name", "Call")
          .put("w", "channel", "root", "a0", "name", "Website", "key", "web");

  @Test
  void readsTouchpointsAndChannelsInOrder() {
    Library library = LibraryReader.read(sketch);

    assertThat(library.touchpoints())
        .containsExactly(
            new Touchpoint("t0", "Call", List.of()), new Touchpoint("t1", "Visit", List.of("w")));
    assertThat(library.channels()).containsExactly(new Channel("w", "Website", "web"));
  }

  @Test
  void readsRulesInTheOrderInWhichTheyAreTried() {
    sketch
        .put(
            "r2",
            "rule",
            "root",
            "a2",
            "touchpoint",
            "t0",
            "when",
            List.of("kind", "equals", "answer"))
        .put(
            "r1",
            "rule",
            "root",
            "a1",
            "touchpoint",
            "t1",
            "when",
            List.of("page", "prefix", "/shop", "property:lang", "regex", "p[lt]"));

    assertThat(LibraryReader.read(sketch).rules())
        .containsExactly(
            new Rule(
                "r1",
                "t1",
                List.of(
                    new Condition("page", Match.PREFIX, "/shop"),
                    new Condition("property:lang", Match.REGEX, "p[lt]"))),
            new Rule("r2", "t0", List.of(new Condition("kind", Match.EQUALS, "answer"))));
  }

  @Test
  void leavesOutRulesThatCannotBeTriedAsTheyWereMeant() {
    sketch
        .put("unfilled", "rule", "root", "a0", "touchpoint", "t1")
        .put("torn", "rule", "root", "a1", "touchpoint", "t1", "when", List.of("type", "equals"))
        .put(
            "newer",
            "rule",
            "root",
            "a2",
            "touchpoint",
            "t1",
            "when",
            List.of("type", "sounds-like", "order"))
        .put(
            "homeless",
            "rule",
            "root",
            "a3",
            "touchpoint",
            "t9",
            "when",
            List.of("type", "equals", "a"));

    assertThat(LibraryReader.read(sketch).rules()).isEmpty();
  }

  @Test
  void leavesOutTheRulesOfADeletedTouchpoint() {
    sketch
        .put("r", "rule", "root", "a0", "touchpoint", "t1", "when", List.of("type", "equals", "a"))
        .set("t1", "deleted", true);

    assertThat(LibraryReader.read(sketch).rules()).isEmpty();
    assertThat(LibraryReader.read(sketch).touchpoints())
        .extracting(Touchpoint::id)
        .containsExactly("t0");
  }
}
