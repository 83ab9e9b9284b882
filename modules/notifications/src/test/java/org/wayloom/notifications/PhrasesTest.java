package org.wayloom.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final List<String> LANGUAGES = List.of("en", "pl", "ru", "fa");

  private static final Notice EFFECT =
      new Notice.EffectFound("c1", "Shorter form", "better", 1.25, 0.5, 2, Notice.Unit.POINTS);

  @Test
  void everyLanguageSaysTheSameThingsWithTheSamePlaces() {
    Properties english = Phrases.of("en").texts();
    for (String language : LANGUAGES) {
      Properties texts = Phrases.of(language).texts();
      assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
      for (String key : texts.stringPropertyNames()) {
        assertThat(places(texts.getProperty(key)))
            .as(language + " " + key)
            .isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Stream.of("{0}", "{1}", "{2}", "{3}").filter(text::contains).forEach(places::add);
    return places;
  }

  @Test
  void everyKindHasASentenceInEveryLanguage() {
    List<Notice> notices =
        Stream.concat(
                Stream.of(
                    EFFECT,
                    new Notice.EffectFound("c", "A", "worse", -0.1, -0.2, 0, Notice.Unit.SHARE),
                    new Notice.EffectFound("c", "A", "no-effect", 0, -1, 1, Notice.Unit.HOURS),
                    new Notice.FindingsAppeared("m", "Our shop", 3, List.of()),
                    new Notice.FileRefused("orders", "a.csv", "No column."),
                    new Notice.CaseOpened(
                        "k", 7, false, Notice.CaseOpened.Urgency.NORMAL, "", null),
                    new Notice.CaseOpened(
                        "k", 7, true, Notice.CaseOpened.Urgency.HIGH, "Ewa", Instant.EPOCH),
                    new Notice.CaseOpened(
                        "k", 7, false, Notice.CaseOpened.Urgency.URGENT, "Ewa", null),
                    new Notice.CaseClosed("k", 7, false, "Ewa"),
                    new Notice.CaseClosed("k", 7, true, ""),
                    new Notice.MapDrifted("m", "Our shop", 2, Instant.EPOCH, ""),
                    new Notice.MapDrifted("m", "Our shop", 2, Instant.EPOCH, "Ewa"),
                    new Notice.Mentioned("m", "Our shop", "t", "Ewa", ""),
                    new Notice.Mentioned("m", "Our shop", "t", "Ewa", "Jan")),
                Stream.concat(
                    Stream.of("planned", "running", "measured", "stopped")
                        .map(to -> new Notice.ChangeMoved("c", "A", "planned", to, "Ewa")),
                    Stream.concat(
                        Stream.of(Notice.CaseWaiting.Why.values())
                            .map(why -> new Notice.CaseWaiting("k", 7, why, "Ewa", "", null)),
                        Stream.of(Webhook.Stop.values())
                            .map(why -> new Notice.WebhookStopped("w", "example.org", why)))))
            .toList();
    for (String language : LANGUAGES) {
      for (Notice notice : notices) {
        assertThat(Phrases.of(language).sentence(notice)).isNotBlank().doesNotContain("{");
      }
    }
  }

  @Test
  void writesNumbersInTheReadersDigits() {
    assertThat(Phrases.plain(Phrases.of("en").sentence(EFFECT)))
        .isEqualTo(
            "The change Shorter form has made things better: 1.25 points (95 % interval 0.5 points"
                + " to 2 points).");
    assertThat(Phrases.plain(Phrases.of("pl").sentence(EFFECT)))
        .contains("1,25 pkt (przedział 95 %: od 0,5 pkt do 2 pkt)");
    assertThat(Phrases.plain(Phrases.of("fa").sentence(EFFECT))).contains("۱٫۲۵ امتیاز");
  }

  @Test
  void aCaseThatWaitsNamesWhoIsToAct() {
    Phrases english = Phrases.of("en");
    Notice reminded =
        new Notice.CaseWaiting("k", 7, Notice.CaseWaiting.Why.REMINDED, "Ewa", "", null);
    Notice overdue = new Notice.CaseWaiting("k", 7, Notice.CaseWaiting.Why.DUE, "", "", null);
    assertThat(Phrases.plain(english.sentence(reminded)))
        .isEqualTo("Case 7 is due soon. Owner: Ewa.");
    assertThat(Phrases.plain(english.sentence(overdue)))
        .isEqualTo("Case 7 is overdue. Nobody has it yet.");
    Notice escalated =
        new Notice.CaseWaiting("k", 7, Notice.CaseWaiting.Why.ESCALATED, "Ewa", "Jan", null);
    assertThat(Phrases.plain(english.sentence(escalated)))
        .isEqualTo("Case 7 was escalated to Jan. Owner: Ewa.");
    for (String language : LANGUAGES) {
      assertThat(Phrases.of(language).sentence(escalated)).contains("Ewa", "Jan");
    }
  }

  @Test
  void whatIsRoundedToNothingHasNoSign() {
    assertThat(Phrases.of("en").count(-0.004)).isEqualTo("0");
    assertThat(Phrases.of("en").count(-0.006)).isEqualTo("-0.01");
  }

  @Test
  void aNameThatLooksLikeAPlaceIsAName() {
    Notice odd = new Notice.FileRefused("{1}", "{0}", "{9}");
    assertThat(Phrases.plain(Phrases.of("en").sentence(odd)))
        .isEqualTo("The file {0} in the watched folder {1} was not imported: {9}");
  }
}
