package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wayloom.http.Json;
import org.wayloom.maps.JourneyMap.LaneKind;
import tools.jackson.databind.JsonNode;

/** The templates as they are written: their stages, and their words in four languages. */
class TemplatesTest {
  static final List<String> IDS = Templates.all().stream().map(TemplateSheet::id).toList();

  /** Letters of two alphabets in one word, or a whole text in the wrong one. */
  private static final Pattern LATIN_TEXT = Pattern.compile("[\\p{IsLatin}\\P{L}]*");

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
        .extracting(Template.Lane::title)
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
  void hasEveryCommonTextInEveryLanguage(String language) {
    assertThat(Texts.in(language).keys())
        .containsExactlyInAnyOrderElementsOf(Texts.in("en").keys());
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void saysEverythingInFourLanguagesAndNothingInEnglishTwice(String id) {
    assertThat(wordings(id)).isNotEmpty();
    for (Wording wording : wordings(id)) {
      Set<String> different =
          new HashSet<>(List.of(wording.en(), wording.pl(), wording.ru(), wording.fa()));
      assertThat(different).as(wording.en()).hasSize(4);
      assertThat(wording.ru()).as(wording.en()).doesNotMatch(LATIN_TEXT);
      assertThat(wording.fa()).as(wording.en()).doesNotMatch(LATIN_TEXT);
    }
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void endsSentencesInAllLanguagesOrInNone(String id) {
    for (Wording wording : wordings(id)) {
      assertThat(Stream.of(wording.pl(), wording.ru(), wording.fa()))
          .as(wording.en())
          .allMatch(text -> ending(text).equals(ending(wording.en())));
    }
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void saysWhatTheCustomerDoesInEveryStageButTheBlankOnes(String id) {
    assertThat(Templates.get(id).stages())
        .allMatch(stage -> (stage.definition() == null) == id.equals("blank"));
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void givesEveryStageAnExampleButTheBlankOnes(String id) {
    assertThat(Templates.get(id).stages())
        .allMatch(stage -> (stage.cards().size() < 4) == id.equals("blank"));
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void putsCardsIntoItsOwnLanesAndPlacesItsOwnTouchpoints(String id) {
    TemplateSheet sheet = Templates.get(id);
    List<LaneKind> lanes = sheet.lanes().stream().map(TemplateSheet.Lane::kind).toList();
    List<TemplateSheet.Card> cards = cards(sheet);

    assertThat(lanes).doesNotHaveDuplicates();
    assertThat(cards).allMatch(card -> lanes.contains(card.lane()));
    assertThat(cards)
        .allMatch(
            card ->
                (card.lane() == LaneKind.TOUCHPOINTS)
                    == sheet.touchpoint(card.touchpoint()).isPresent());
    assertThat(cards.stream().map(TemplateSheet.Card::touchpoint).toList())
        .as("each touchpoint is placed somewhere")
        .containsAll(sheet.touchpoints().stream().map(TemplateSheet.Touchpoint::name).toList());
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void givesEveryEmotionAValueAndAReason(String id) {
    assertThat(cards(Templates.get(id)))
        .allMatch(
            card ->
                card.lane() == LaneKind.EMOTIONS
                    ? card.emotion() != null && card.reason() != null
                    : card.emotion() == null);
  }

  @ParameterizedTest
  @FieldSource("IDS")
  void reachesCustomersByChannelsThatHaveANameInEveryLanguage(String id) {
    assertThat(Templates.get(id).touchpoints())
        .allMatch(
            touchpoint ->
                !touchpoint.channels().isEmpty()
                    && touchpoint.channels().stream()
                        .allMatch(key -> KnownChannels.find(key).isPresent()));
  }

  @Test
  void writesPersianWithPersianLettersAndJoinsWordsProperly() {
    Pattern wrong =
        Pattern.compile("[يك٠-٩0-9?,]|\\u200c[ .،]|[ ]\\u200c| (ها|های|تر|ترین) |(^| )ن?می ");

    List<String> texts = new ArrayList<>();
    IDS.forEach(id -> wordings(id).forEach(wording -> texts.add(wording.fa())));
    Texts common = Texts.in("fa");
    common.keys().forEach(key -> texts.add(common.get(key)));

    assertThat(texts).noneMatch(text -> wrong.matcher(text).find());
  }

  private static List<TemplateSheet.Card> cards(TemplateSheet sheet) {
    return sheet.stages().flatMap(stage -> stage.cards().stream()).toList();
  }

  /** Every text of a template's file, wherever it stands. */
  private static List<Wording> wordings(String id) {
    List<Wording> found = new ArrayList<>();
    collect(Json.mapper().valueToTree(Templates.get(id)), found);
    return found;
  }

  private static void collect(JsonNode node, List<Wording> found) {
    if (node.has("fa")) {
      found.add(Json.mapper().treeToValue(node, Wording.class));
    } else {
      node.forEach(child -> collect(child, found));
    }
  }

  private static String ending(String text) {
    String last = text.substring(text.length() - 1).replace('؟', '?');
    return ".?!".contains(last) ? last : "";
  }

  private static List<String> stages(String id, String language) {
    return template(id, language).phases().stream()
        .flatMap(phase -> phase.stages().stream())
        .map(Template.Stage::title)
        .toList();
  }

  private static Template template(String id, String language) {
    return Templates.get(id).template(Texts.in(language));
  }
}
