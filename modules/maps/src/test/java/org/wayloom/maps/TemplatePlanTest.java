package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.wayloom.collaboration.Operation;
import org.wayloom.collaboration.RecordState;
import org.wayloom.kernel.DocumentId;
import org.wayloom.maps.JourneyMap.LaneKind;

/** The maps that templates make, and what they put into the register. */
class TemplatePlanTest {
  static final List<String> IDS = TemplatesTest.IDS;

  private final Sketch library =
      Sketch.of(Maps.LIBRARY).apply(KnownChannels.starters(new DocumentId("root"), Texts.in("pl")));

  @ParameterizedTest
  @FieldSource("IDS")
  void makesAMapAndARegisterThatTheirRulesAllow(String id) {
    TemplateSheet sheet = Templates.get(id);

    Sketch map = made(id, "fa", true);

    assertThat(map.root().text("view", "")).isEqualTo(sheet.view());
    assertThat(map.root().text("template", "")).isEqualTo(id);
    assertThat(MapReader.read(map).stages()).hasSize((int) sheet.stages().count());
    assertThat(register()).hasSize(sheet.touchpoints().size());
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void putsEveryCardIntoALaneOfItsMap(String id) {
    Sketch sketch = made(id, "en", true);
    List<String> lanes = MapReader.read(sketch).lanes().stream().map(JourneyMap.Lane::id).toList();

    assertThat(ofType(sketch, "card")).allMatch(card -> lanes.contains(card.text("lane", "")));
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void drawsLinksBetweenThingsThatAreThere(String id) {
    for (boolean examples : new boolean[] {true, false}) {
      Sketch sketch = made(id, "ru", examples);

      assertThat(ofType(sketch, "link"))
          .allMatch(link -> sketch.visible(link.text("from", "")))
          .allMatch(link -> sketch.visible(link.text("to", "")));
    }
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void makesOnlyTheStructureWhenTheExampleIsNotWanted(String id) {
    JourneyMap map = MapReader.read(made(id, "pl", false));

    assertThat(map.stages()).hasSize((int) Templates.get(id).stages().count());
    assertThat(map.stages()).allMatch(stage -> stage.cards().isEmpty());
    assertThat(register()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, Awareness, Goals", "pl, Świadomość, Cele", "ru, Осознание, Цели"})
  void writesInTheLanguage(String language, String stage, String lane) {
    JourneyMap map = MapReader.read(made("saas", language, true));

    assertThat(map.stages().getFirst().title()).isEqualTo(stage);
    assertThat(map.lanes().getFirst().title()).isEqualTo(lane);
  }

  @Test
  void usesATouchpointThatTheRegisterHasByName() {
    made("saas", "en", true);
    List<String> before = register();

    made("saas", "en", true);

    assertThat(register()).isEqualTo(before);
  }

  @Test
  void tellsTheChannelsOfAStageByItsTouchpoints() {
    Sketch map = made("shopping", "en", true);
    RecordState lane = lane(map, LaneKind.CHANNELS);
    String stage = MapReader.read(map).stages().get(2).id();

    assertThat(map.children(stage))
        .filteredOn(card -> card.text("lane", "").equals(lane.id()))
        .extracting(card -> card.text("channel", ""))
        .containsExactly("channel-web", "channel-shop");
  }

  @Test
  void addsAChannelOnceAndNamesItInTheLanguage() {
    made("shopping", "ru", true);

    assertThat(ofType(library, "channel"))
        .filteredOn(channel -> channel.text("key", "").equals("courier"))
        .singleElement()
        .satisfies(channel -> assertThat(channel.text("name", "")).isEqualTo("Курьер"));
  }

  @Test
  void takesOverWhatATouchpointIs() {
    made("saas", "en", true);

    assertThat(ofType(library, "touchpoint"))
        .filteredOn(touchpoint -> touchpoint.text("name", "").equals("Trial sign-up"))
        .singleElement()
        .satisfies(
            trial -> {
              assertThat(trial.text("class", "")).isEqualTo("product");
              assertThat(trial.text("momentOfTruth", "")).isEqualTo("fmot");
              assertThat(trial.texts("channels")).containsExactly("channel-web");
            });
  }

  /** A map of the template; its touchpoints are put into the library of this test. */
  private Sketch made(String id, String language, boolean examples) {
    Texts texts = Texts.in(language);
    LibraryAdditions additions = new LibraryAdditions(library, texts);
    MapPlan plan = TemplatePlan.of(Templates.get(id), "Title", texts, examples, additions);
    write(additions.batch(), library, VocabularyRules.ofLibraries());
    Sketch map = Sketch.of(Maps.MAP);
    write(plan.operations(new DocumentId("root")), map, VocabularyRules.ofMaps());
    return map;
  }

  private static void write(List<Operation> batch, Sketch into, VocabularyRules rules) {
    for (Operation operation : batch) {
      assertThat(rules.refuses(operation, into)).isEmpty();
      into.apply(List.of(operation));
    }
  }

  private List<String> register() {
    return ofType(library, "touchpoint").stream().map(RecordState::id).toList();
  }

  private static RecordState lane(Sketch map, LaneKind kind) {
    return ofType(map, "lane").stream()
        .filter(lane -> lane.text("kind", "").equals(FieldType.word(kind)))
        .findFirst()
        .orElseThrow();
  }

  private static List<RecordState> ofType(Sketch sketch, String type) {
    return sketch.records().stream().filter(record -> Objects.equals(record.type(), type)).toList();
  }
}
