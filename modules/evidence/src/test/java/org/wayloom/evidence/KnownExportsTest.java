package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Question.QuestionType;

/** Exports of help desks, review sites and survey tools are read without a word from the user. */
class KnownExportsTest {
  @TempDir Path folder;
  private final List<NewEvent> events = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();

  private void read(String name) {
    Path file = folder.resolve(name);
    try (InputStream in =
        Objects.requireNonNull(KnownExportsTest.class.getResourceAsStream("exports/" + name))) {
      Files.copy(in, file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    EvidenceModule.eventFiles()
        .read(
            file,
            ImportMapping.GUESS,
            new EventFiles.Sink() {
              @Override
              public void event(NewEvent event) {
                events.add(event);
              }

              @Override
              public void rejected(Rejection rejection) {
                rejections.add(rejection);
              }
            });
  }

  private List<String> said() {
    return events.stream()
        .map(
            e -> e.kind() + " " + e.person() + " " + e.type() + " " + e.channel() + " " + e.value())
        .toList();
  }

  private NewEvent event(int index) {
    return events.get(index);
  }

  @Test
  void readsTicketsOfAHelpDesk() {
    read("zendesk.csv");

    assertThat(said())
        .containsExactly(
            "TICKET zoe@example.org ticket Email 1.0",
            "TICKET adam@example.org ticket Web form null",
            "TICKET zoe@example.org ticket Chat 0.0");
    assertThat(event(0).id()).isEqualTo("101");
    assertThat(event(0).text()).startsWith("It should have come on Monday, and");
    assertThat(event(0).properties())
        .containsEntry("Subject", "Parcel is late")
        .containsEntry("Status", "Solved")
        .containsEntry("Priority", "High");
    assertThat(event(0).question()).isEqualTo(new Question(QuestionType.CSAT, 0, 1));
    assertThat(event(1).question()).isNull();
    assertThat(rejections).extracting(Rejection::column).containsExactly("Created at");
  }

  @Test
  void readsConversationsInsideAnAnswerOfAnInterface() {
    read("chatwoot.json");

    assertThat(said())
        .containsExactly(
            "TICKET zoe@example.org ticket Channel::WebWidget null",
            "TICKET adam@example.org ticket Channel::Email null");
    assertThat(event(0).time()).hasToString("2026-01-05T09:00:00Z");
    assertThat(event(0).properties()).containsEntry("labels", "delivery,late");
    assertThat(event(1).text()).isEqualTo("Nie mogę się zalogować");
  }

  @Test
  void readsTicketsOfAnInterfaceOfAHelpDesk() {
    read("zendesk.json");

    assertThat(said())
        .containsExactly(
            "TICKET 9001 ticket email 1.0",
            "TICKET 9002 ticket web null",
            "TICKET 9001 ticket chat 0.0");
    assertThat(event(0).id()).isEqualTo("201");
    assertThat(event(0).time()).hasToString("2026-01-05T09:12:00Z");
    assertThat(event(0).text())
        .isEqualTo("It should have come on Monday.\n\nNobody says where it is.");
    assertThat(event(0).properties())
        .containsEntry("subject", "Parcel is late")
        .containsEntry("status", "solved")
        .containsEntry("tags", "delivery,late");
    assertThat(event(0).question()).isEqualTo(new Question(QuestionType.CSAT, 0, 1));
    assertThat(event(1).text()).isEqualTo("نمی‌توانم وارد شوم");
    assertThat(rejections).isEmpty();
  }

  @Test
  void readsATableOfConversations() {
    read("chatwoot.csv");

    assertThat(said())
        .containsExactly(
            "TICKET zoe@example.org ticket Website 2.0",
            "TICKET adam@example.org ticket E-mail null",
            "TICKET zoe@example.org ticket Website 5.0");
    assertThat(event(0).id()).isEqualTo("11");
    assertThat(event(0).text()).isEqualTo("My parcel is late, and \"tomorrow\" was yesterday.");
    assertThat(event(0).properties()).containsEntry("Labels", "delivery, late");
    assertThat(event(0).question()).isEqualTo(new Question(QuestionType.CSAT, 1, 5));
    assertThat(event(1).text()).isEqualTo("Nie mogę się zalogować\ni nie wiem, dlaczego.");
    assertThat(rejections)
        .as("a conversation with nobody")
        .extracting(Rejection::column)
        .containsExactly("Contact Email");
  }

  @Test
  void readsReviewsWithStarsInWords() {
    read("reviews.json");

    assertThat(said())
        .containsExactly(
            "MENTION Zoe F. mention null 5.0",
            "MENTION Adam R. mention null 2.0",
            "MENTION Eva L. mention null 4.0");
    assertThat(event(1).text()).isEqualTo("بستهٔ من دیر رسید");
    assertThat(event(1).page()).isEqualTo("https://example.org/r2");
    assertThat(event(1).question()).isEqualTo(new Question(QuestionType.CSAT, 1, 5));
  }

  @Test
  void readsMentionsWithStarsAsSigns() {
    read("mentions.csv");

    assertThat(said())
        .containsExactly(
            "MENTION @zoe mention Mastodon 3.0",
            "MENTION @adam mention Forum 5.0",
            "MENTION @eva mention Forum null");
    assertThat(rejections).isEmpty();
  }

  @Test
  void readsAnswersOfLimeSurvey() {
    read("limesurvey.csv");

    assertThat(events).hasSize(8);
    assertThat(ratings())
        .containsExactly("5.0 CSAT", "10.0 NPS", "4.0 CSAT", "7.0 NPS", "2.0 CSAT", "3.0 NPS");
    assertThat(words())
        .containsExactly("Tell me when the parcel will come", "The courier did not ring the bell");
    assertThat(event(0).time()).hasToString("2026-01-05T10:00:00Z");
  }

  @Test
  void readsAnswersOfFormbricks() {
    read("formbricks.csv");

    assertThat(ratings()).containsExactly("5.0 CSAT", "3.0 CSAT");
    assertThat(words()).hasSize(2).first().asString().startsWith("Everything was where");
    assertThat(event(0).person()).isEqualTo("formbricks.csv:r-a");
  }

  @Test
  void readsAnswersOfTypeform() {
    read("typeform.csv");

    assertThat(ratings()).containsExactly("4.0 CSAT", "9.0 NPS", "1.0 CSAT", "2.0 NPS");
    assertThat(words()).hasSize(2);
    assertThat(rejections).isEmpty();
  }

  private List<String> ratings() {
    return events.stream()
        .filter(e -> e.question() != null)
        .map(e -> e.value() + " " + Objects.requireNonNull(e.question()).type())
        .toList();
  }

  private List<String> words() {
    return events.stream().filter(e -> e.text() != null).map(e -> "" + e.text()).toList();
  }
}
