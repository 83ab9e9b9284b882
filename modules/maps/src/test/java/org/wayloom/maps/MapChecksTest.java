package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The inspections, each on a map of two stages and a library of three personas in which nothing is
 * missing but what the test takes away.
 */
class MapChecksTest {
  private final Sketch library =
      Sketch.of(Maps.LIBRARY)
          .put("web", "channel", "root", "a0", "name", "Website")
          .put("ania", "persona", "root", "a0", "name", "Ania")
          .put("ivan", "persona", "root", "a1", "name", "Ivan")
          .put("sara", "persona", "root", "a2", "name", "Sara")
          .put("visit", "touchpoint", "root", "a0", "name", "Visit", "channels", List.of("web"));

  private final Sketch map = complete();

  private static Sketch complete() {
    Sketch map = Sketch.of(Maps.MAP).set("root", "personas", List.of("ania", "ivan", "sara"));
    List<String> lanes =
        List.of(
            "goals",
            "actions",
            "emotions",
            "touchpoints",
            "pain-points",
            "opportunities",
            "frontstage",
            "backstage");
    for (int i = 0; i < lanes.size(); i++) {
      map.put(lanes.get(i), "lane", "root", "a" + i, "kind", lanes.get(i), "title", lanes.get(i));
    }
    for (String stage : List.of("find", "buy")) {
      String idx = stage.equals("find") ? "a0" : "a1";
      map.put(stage, "stage", "root", idx, "title", stage, "definition", "They " + stage);
      for (int i = 0; i < lanes.size(); i++) {
        String card = stage + "." + lanes.get(i);
        map.put(card, "card", stage, "a" + i, "lane", lanes.get(i), "text", lanes.get(i));
        map.put(card + ".s", "support", card, "a0", "method", "survey");
      }
      map.set(stage + ".touchpoints", "touchpoint", "visit");
      map.set(stage + ".emotions", "emotion", 1, "reason", "It was quick");
      map.put(
          stage + ".link",
          "link",
          "root",
          idx,
          "from",
          stage + ".backstage",
          "to",
          stage + ".frontstage",
          "kind",
          "relation");
    }
    return map;
  }

  @Test
  void areSilentAboutAMapInWhichNothingIsMissing() {
    assertThat(found()).isEmpty();
  }

  @Test
  void findAMapWithoutPersona() {
    map.set("root", "personas", List.of("somebody who is gone"));

    assertThat(found(Set.of("ania", "ivan", "sara"))).containsExactly("map-without-persona:root");
  }

  @Test
  void findAStageWithoutDefinition() {
    map.set("buy", "definition", " ");

    assertThat(found()).containsExactly("stage-without-definition:buy");
  }

  @Test
  void findAStageWithoutTouchpoint() {
    map.set("buy.touchpoints", "deleted", true);

    assertThat(found())
        .containsExactly(
            "stage-without-touchpoint:buy",
            "questions-unanswered:buy:ania",
            "questions-unanswered:buy:ivan",
            "questions-unanswered:buy:sara");
  }

  @Test
  void askTheFiveQuestionsOfEveryPersonaInEveryStage() {
    map.set("buy.goals", "persona", "ania").set("buy.actions", "text", "");

    List<Remark> remarks = remarks("en");

    assertThat(remarks)
        .extracting(Remark::sentence)
        .map(sentence -> sentence.replaceAll("[\u2068\u2069]", ""))
        .containsExactly(
            "The stage “buy” does not tell of “Ania”: actions.",
            "The stage “buy” does not tell of “Ivan”: goals, actions.",
            "The stage “buy” does not tell of “Sara”: goals, actions.");
  }

  @Test
  void askTheFiveQuestionsOnceOfAMapWithoutPersonas() {
    map.set("root", "personas", List.of()).set("buy.goals", "persona", "ania", "text", "");

    assertThat(found(Set.of("ania", "ivan", "sara")))
        .containsExactly("map-without-persona:root", "questions-unanswered:buy");
  }

  @Test
  void askABlueprintOnlyWhatItHasLanesFor() {
    map.set("goals", "deleted", true);
    assertThat(found()).isEmpty();

    map.set("frontstage", "deleted", true).set("backstage", "deleted", true);
    assertThat(found()).as("a journey").hasSize(6).allMatch(id -> id.startsWith("questions-"));
  }

  @Test
  void findAPainPointWithoutOpportunity() {
    map.set("buy.opportunities", "text", "");

    assertThat(found()).containsExactly("pain-point-without-opportunity:buy");
  }

  @Test
  void findAFrontstageWithNothingBehindIt() {
    map.set("buy.backstage", "deleted", true);

    assertThat(found()).containsExactly("frontstage-without-backstage:buy");
  }

  @Test
  void acceptASupportProcessBehindTheFrontstage() {
    map.set("backstage", "kind", "support");

    assertThat(found()).isEmpty();
  }

  @Test
  void findAnEmptyLane() {
    map.put("thoughts", "lane", "root", "b0", "kind", "thoughts");

    assertThat(found()).containsExactly("lane-empty:thoughts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "somewhere else"})
  void findATouchpointThatIsNotInTheRegister(String touchpoint) {
    map.set("buy.touchpoints", "touchpoint", touchpoint);

    assertThat(found()).containsExactly("touchpoint-not-in-register:buy.touchpoints");
  }

  @Test
  void findAFailPointWithoutOwner() {
    map.set("buy.frontstage", "failPoint", true);
    assertThat(found()).containsExactly("fail-point-without-owner:buy.frontstage");

    map.set("buy.frontstage", "owner", "The shop");
    assertThat(found()).isEmpty();
  }

  @Test
  void findAnEmotionWithoutReason() {
    map.set("buy.emotions", "reason", "");

    assertThat(found()).containsExactly("emotion-without-reason:buy.emotions");
  }

  @Test
  void findACardWithoutEvidence() {
    map.set("buy.goals.s", "deleted", true);

    assertThat(found()).containsExactly("card-without-evidence:buy.goals");
  }

  @Test
  void saySoOfNoCardThatIsEmpty() {
    map.put("new", "card", "buy", "b0", "lane", "emotions");

    assertThat(found()).isEmpty();
  }

  @Test
  void findABackstageCardThatServesNothing() {
    map.set("buy.link", "from", "find.backstage");

    assertThat(found()).containsExactly("backstage-without-link:buy.backstage");
  }

  @Test
  void findAStageThatNoWayComesToAndOneThatLeadsNowhere() {
    map.set("find", "ends", true);
    assertThat(found()).containsExactly("stage-not-reached:buy", "stage-leads-nowhere:find");

    map.put("way", "link", "root", "b0", "from", "find.goals", "to", "buy", "kind", "flow");
    assertThat(found()).as("a drawn arrow, from a card").isEmpty();

    map.set("way", "from", "buy", "to", "find");
    assertThat(found()).as("a way back is none forward").hasSize(2);
  }

  @Test
  void findAPlacedTouchpointWithoutChannel() {
    library.set("visit", "channels", List.of());

    assertThat(found()).containsExactly("touchpoint-without-channel:visit", "channel-unused:web");
  }

  @Test
  void findAMomentOfTruthWithoutEvidence() {
    library.set("visit", "momentOfTruth", "fmot");
    assertThat(found()).isEmpty();

    map.set("buy.touchpoints.s", "deleted", true).set("find.touchpoints.s", "deleted", true);
    assertThat(found())
        .containsExactly(
            "card-without-evidence:find.touchpoints",
            "card-without-evidence:buy.touchpoints",
            "moment-of-truth-without-evidence:visit");
  }

  @Test
  void findAPersonaThatNoMapShows() {
    map.set("root", "personas", List.of("ania"));

    assertThat(found(Set.of("ivan"))).containsExactly("persona-unused:sara");
  }

  @Test
  void countThePersonas() {
    library.set("sara", "deleted", true);
    map.set("root", "personas", List.of("ania", "ivan"));
    assertThat(found()).containsExactly("personas-few:root");

    for (String name : List.of("a", "b", "c", "d")) {
      library.put(name, "persona", "root", "b" + name, "name", name);
    }
    assertThat(found(Set.of("a", "b", "c", "d"))).containsExactly("personas-many:root");
  }

  @Test
  void markWhatTheTeamHasSetAside() {
    map.set("buy", "definition", "")
        .set("find", "definition", "")
        .set("buy.emotions", "reason", "");
    map.set("root", "ignored", List.of("stage-without-definition:buy", "emotion-without-reason:*"));

    assertThat(remarks("en").stream().filter(Remark::ignored).map(Remark::id))
        .containsExactly("stage-without-definition:buy", "emotion-without-reason:buy.emotions");
    assertThat(remarks("en")).hasSize(3);
  }

  @Test
  void writeNumbersInTheDigitsOfTheLanguage() {
    library.set("sara", "deleted", true);
    map.set("root", "personas", List.of("ania", "ivan"));

    assertThat(remarks("fa").getFirst().sentence()).startsWith("شمار پرسوناهای فضای کار: ۲.");
    assertThat(remarks("ru").getFirst().sentence()).contains(": 2.");
  }

  @Test
  void nameWhatHasNoTitleAndShortenWhatIsLong() {
    map.set("buy", "title", "", "definition", "").set("find", "title", "😀".repeat(90));
    map.set("find", "definition", "");

    assertThat(remarks("pl"))
        .extracting(Remark::sentence)
        .containsExactly(
            "Etap „\u2068" + "😀".repeat(79) + "…\u2069” nie mówi, co klienci w nim robią.",
            "Etap „\u2068bez tytułu\u2069” nie mówi, co klienci w nim robią.");
  }

  @Test
  void haveASentenceInEveryLanguageWithTheSameParameters() {
    Texts english = Texts.ofChecks("en");
    assertThat(english.keys()).containsAll(MapChecks.ALL.stream().map(Inspection::name).toList());
    for (String language : Texts.LANGUAGES) {
      Texts texts = Texts.ofChecks(language);
      assertThat(texts.keys()).as(language).isEqualTo(english.keys());
      for (String key : english.keys()) {
        assertThat(parameters(texts.get(key))).as(key).isEqualTo(parameters(english.get(key)));
      }
    }
  }

  @Test
  void haveDifferentNames() {
    assertThat(MapChecks.ALL).extracting(Inspection::name).doesNotHaveDuplicates();
  }

  private static Set<String> parameters(String text) {
    return Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private List<String> found() {
    return found(Set.of());
  }

  private List<String> found(Set<String> personasOfOthers) {
    return checks("en", personasOfOthers).items().stream().map(Remark::id).toList();
  }

  private List<Remark> remarks(String language) {
    return checks(language, Set.of()).items();
  }

  private MapChecks checks(String language, Set<String> personasOfOthers) {
    return MapChecks.of(
        7,
        new Inspection.Subject(new Drawing(map), Register.of(library), personasOfOthers),
        language);
  }
}
