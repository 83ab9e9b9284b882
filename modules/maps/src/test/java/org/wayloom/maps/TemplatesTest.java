package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.kernel.DocumentId;
import org.wayloom.maps.JourneyMap.LaneKind;

/** The templates: their stages, their words in four languages, and the maps that they make. */
class TemplatesTest {
  @Test
  void offersTheEightStagesOfASoftwareService() {
    assertThat(stages("saas", "en"))
        .containsExactly(
            "Awareness",
            "Consideration",
            "Purchase / sign-up",
            "Onboarding",
            "Adoption",
            "Retention",
            "Expansion",
            "Advocacy");
  }

  @Test
  void beginsTheSoftwareServiceWithTheProblemAndTheSolution() {
    assertThat(template("saas", "en").phases().getFirst().stages().getFirst().definition())
        .isEqualTo("The customer becomes aware of the problem and of your solution.");
  }

  @Test
  void groupsThePurchaseIntoBeforeDuringAndAfter() {
    assertThat(template("purchase", "pl").phases())
        .extracting(Template.Phase::title)
        .containsExactly("Przed zakupem", "Podczas zakupu", "Po zakupie");
  }

  @Test
  void offersShoppingInFourSteps() {
    assertThat(stages("shopping", "ru"))
        .containsExactly(
            "Поиск и подготовка к покупке",
            "Сравнение",
            "Покупка и оплата",
            "Использование, обслуживание и повторная покупка");
  }

  @Test
  void namesTheLanesInTheLanguage() {
    assertThat(template("blank", "fa").lanes())
        .containsExactly(
            "اهداف",
            "اقدامات",
            "افکار",
            "احساسات",
            "نقاط تماس",
            "کانال\u200cها",
            "نقاط درد",
            "فرصت\u200cها");
  }

  @ParameterizedTest
  @CsvSource({"de, Blank map", "PL, Pusta mapa", "ru-RU, Пустая карта", "'', Blank map"})
  void speaksEnglishWhenItDoesNotKnowTheLanguage(String language, String title) {
    assertThat(template("blank", language).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pl", "ru", "fa"})
  void hasEveryTextInEveryLanguage(String language) {
    assertThat(new TreeSet<>(Texts.in(language).keys()))
        .isEqualTo(new TreeSet<>(Texts.in("en").keys()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "pl", "ru", "fa"})
  void saysWhatHappensInEveryStageButTheBlankOnes(String language) {
    for (Blueprint blueprint : Blueprint.ALL) {
      for (Template.Phase phase : blueprint.template(Texts.in(language)).phases()) {
        for (Template.Stage stage : phase.stages()) {
          assertThat(stage.definition().isEmpty()).isEqualTo(blueprint.id().equals("blank"));
        }
      }
    }
  }

  @Test
  void writesPersianWithPersianLettersAndJoinsWordsProperly() {
    Texts texts = Texts.in("fa");
    Pattern wrong = Pattern.compile("[يك٠-٩]|\\u200c[ .،]|[ ]\\u200c| (ها|های|می) |\\bمی ");

    assertThat(texts.keys()).noneMatch(key -> wrong.matcher(texts.get(key)).find());
  }

  @ParameterizedTest
  @CsvSource({"purchase, 7, 3", "saas, 8, 3", "shopping, 4, 3", "blank, 3, 0"})
  void makesAMapThatItsOwnRulesAllow(String id, int stages, int cards) {
    Sketch sketch = made(id);

    JourneyMap map = MapReader.read(sketch);

    assertThat(map.stages()).hasSize(stages);
    assertThat(map.lanes()).extracting(JourneyMap.Lane::kind).isEqualTo(Blueprint.LANES);
    assertThat(map.stages().stream().mapToInt(stage -> stage.cards().size()).sum())
        .isEqualTo(cards);
    assertThat(map.stages()).extracting(JourneyMap.Stage::title).isEqualTo(stages(id, "fa"));
  }

  @Test
  void asksABeginnerThreeQuestionsInTheFirstStage() {
    JourneyMap map = MapReader.read(made("saas"));

    assertThat(map.stages().getFirst().cards())
        .extracting(card -> lane(map, card.lane()))
        .containsExactly(LaneKind.GOALS, LaneKind.ACTIONS, LaneKind.PAIN_POINTS);
  }

  private static LaneKind lane(JourneyMap map, String id) {
    return map.lanes().stream()
        .filter(lane -> lane.id().equals(id))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  private static Sketch made(String id) {
    Blueprint blueprint = Blueprint.find(id).orElseThrow();
    MapPlan plan = MapPlan.of(blueprint, "Title", Texts.in("fa"));
    Sketch sketch = Sketch.of(Maps.MAP);
    for (var operation : plan.operations(new DocumentId("root"))) {
      assertThat(VocabularyRules.ofMaps().refuses(operation, sketch)).isEmpty();
      sketch.apply(List.of(operation));
    }
    return sketch;
  }

  private static List<String> stages(String id, String language) {
    return template(id, language).phases().stream()
        .flatMap(phase -> phase.stages().stream())
        .map(Template.Stage::title)
        .toList();
  }

  private static Template template(String id, String language) {
    return Blueprint.find(id).orElseThrow().template(Texts.in(language));
  }
}
