package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.DocumentId;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/** What a proposal adds to a library. */
class LibraryAdditionsTest {
  private static final Condition VISIT = new Condition("type", Match.EQUALS, "visit");
  private static final Condition CALL = new Condition("type", Match.EQUALS, "call");

  private final Sketch library =
      Sketch.of(Maps.LIBRARY)
          .apply(KnownChannels.starters(new DocumentId("root"), Texts.in("pl")))
          .put("t1", "touchpoint", "root", "a0", "name", "Website visit")
          .put(
              "r1",
              "rule",
              "root",
              "a0",
              "touchpoint",
              "t1",
              "when",
              List.of("type", "equals", "visit"));

  @Test
  void usesATouchpointThatIsThereByName() {
    LibraryAdditions additions = new LibraryAdditions(library, Texts.in("pl"));

    assertThat(additions.touchpoint(wanted(" website VISIT ", List.of("web"), VISIT)))
        .isEqualTo("t1");
    assertThat(additions.batch()).isEmpty();
  }

  @Test
  void addsATouchpointWithItsRulesAfterTheRulesThatAreThere() {
    LibraryAdditions additions = new LibraryAdditions(library, Texts.in("pl"));

    String id = additions.touchpoint(wanted("Call", List.of("phone"), CALL));
    Library after = read(additions);

    assertThat(after.touchpoints().getLast())
        .isEqualTo(new Library.Touchpoint(id, "Call", List.of("channel-phone")));
    assertThat(after.rules())
        .extracting(Library.Rule::touchpoint, Library.Rule::conditions)
        .containsExactly(tuple("t1", List.of(VISIT)), tuple(id, List.of(CALL)));
  }

  @Test
  void addsAChannelThatEvidenceKnowsAndTheLibraryDoesNot() {
    LibraryAdditions additions = new LibraryAdditions(library, Texts.in("pl"));

    additions.touchpoint(wanted("Leaflet", List.of("door", "door"), CALL));
    Library after = read(additions);

    Library.Channel door = after.channels().getLast();
    assertThat(door.key()).isEqualTo("door");
    assertThat(after.touchpoints().getLast().channels()).containsExactly(door.id());
  }

  @Test
  void makesATouchpointOnceThoughSeveralStagesWantIt() {
    LibraryAdditions additions = new LibraryAdditions(library, Texts.in("pl"));

    String first = additions.touchpoint(wanted("Call", List.of(), CALL));
    String second = additions.touchpoint(wanted("call", List.of(), CALL));

    assertThat(second).isEqualTo(first);
    assertThat(read(additions).rules()).hasSize(2);
  }

  private static MapDraft.Touchpoint wanted(
      String name, List<String> channels, Condition condition) {
    return new MapDraft.Touchpoint(name, channels, List.of(List.of(condition)));
  }

  /** The library afterwards, made by operations that its rules allow. */
  private Library read(LibraryAdditions additions) {
    for (var operation : additions.batch()) {
      assertThat(VocabularyRules.ofLibraries().refuses(operation, library)).isEmpty();
      library.apply(List.of(operation));
    }
    return LibraryReader.read(library);
  }
}
