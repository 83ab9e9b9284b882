package org.wayloom.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {
  private static final String TALK =
      "I waited. The form asked for my number again. I waited. Then it was gone.";

  @Test
  void staysWhereItIsInATextThatStaysAsItIs() {
    Anchor second = anchor(TALK, TALK.lastIndexOf("I waited."), "I waited.");

    assertThat(Anchors.find(second, TALK, TALK))
        .isEqualTo(new Anchors.Found(second, Certainty.EXACT));
  }

  @Test
  void movesWithWhatIsPutBeforeIt() {
    Anchors.Found found = find("asked for my number", TALK, "Anna, 34: " + TALK);

    assertThat(found.certainty()).isEqualTo(Certainty.EXACT);
    assertThat(found.anchor().start()).isEqualTo(TALK.indexOf("asked") + 10);
  }

  @Test
  void takesTheSameOneOfEqualPassagesWhenTextIsPutBetweenThem() {
    Anchor second = anchor(TALK, TALK.lastIndexOf("I waited."), "I waited.");
    String after = TALK.replace("again.", "again, and again, and again.");

    Anchors.Found found = Anchors.find(second, TALK, after);

    assertThat(found.anchor().start()).isEqualTo(after.lastIndexOf("I waited."));
  }

  @Test
  void findsWordsInWhichSomebodyMendedASlip() {
    String before = "The from asked for my number again and then it was gone.";
    String after = "The form asked for my number again and then it was gone.";

    Anchors.Found found = find("The from asked for my number", before, after);

    assertThat(found.certainty()).isEqualTo(Certainty.NEAREST);
    assertThat(text(after, found)).isEqualTo("The form asked for my number");
    assertThat(found.anchor().quote()).isEqualTo("The from asked for my number");
  }

  @Test
  void followsMendedWordsThroughALaterEdit() {
    String first = "The from asked for my number.";
    String mended = "The form asked for my number.";
    Anchor once = find("The from asked", first, mended).anchor();

    Anchors.Found found = Anchors.find(once, mended, "Well. " + mended);

    assertThat(found.certainty()).isEqualTo(Certainty.NEAREST);
    assertThat(text("Well. " + mended, found)).isEqualTo("The form asked");
  }

  @Test
  void saysWhenThePassageIsGoneAndKeepsItsLastPlace() {
    Anchor anchor = anchor(TALK, TALK.indexOf("The form"), "The form asked for my number again.");

    Anchors.Found found = Anchors.find(anchor, TALK, "I waited. I waited. Then it was gone.");

    assertThat(found).isEqualTo(new Anchors.Found(anchor, Certainty.LOST));
  }

  @Test
  void findsALostPassageWhenItsWordsComeBack() {
    Anchor anchor = anchor(TALK, TALK.indexOf("The form"), "The form asked for my number again.");
    Anchor lost = Anchors.find(anchor, TALK, "Short.").anchor();

    Anchors.Found found = Anchors.find(lost, "Short.", TALK);

    assertThat(found).isEqualTo(new Anchors.Found(anchor, Certainty.EXACT));
  }

  @Test
  void cutsNoCharacterInTwo() {
    String before = "so happy 😀 with the shop today";
    String after = "so happy 😁 with the shop today";

    Anchors.Found found = find("😀 with the shop", before, after);

    assertThat(text(after, found)).isEqualTo("😁 with the shop");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anEditOutsideAPassageNeverLosesIt(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String before = words(random, 60);
      int start = random.nextInt(before.length() - 20);
      Anchor anchor = anchor(before, start, before.substring(start, start + 20));
      boolean ahead = random.nextBoolean();
      int at =
          ahead
              ? random.nextInt(start + 1)
              : start + 20 + random.nextInt(before.length() - start - 19);
      String added = words(random, random.nextInt(6));
      String after = before.substring(0, at) + added + before.substring(at);

      Anchors.Found found = Anchors.find(anchor, before, after);

      assertThat(found.certainty()).isEqualTo(Certainty.EXACT);
      assertThat(text(after, found)).isEqualTo(anchor.quote());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void fewSlipsInsideAPassageAreFoundNearlyWhereTheyWere(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      String before = words(random, 60);
      int start = random.nextInt(before.length() - 40);
      Anchor anchor = anchor(before, start, before.substring(start, start + 40));
      StringBuilder edited = new StringBuilder(before);
      for (int slip = 0; slip < 3; slip++) {
        edited.setCharAt(start + 5 + 10 * slip, 'Ж');
      }

      Anchors.Found found = Anchors.find(anchor, before, edited.toString());

      assertThat(found.certainty()).isEqualTo(Certainty.NEAREST);
      assertThat(found.anchor().start()).isBetween(start - 3, start + 3);
      assertThat(found.anchor().end()).isBetween(start + 37, start + 43);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void whateverTheEditEveryPlaceIsOneOfTheNewTextOrTheLastOne(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String before = words(random, 1 + random.nextInt(20));
      int start = random.nextInt(before.length());
      int end = start + 1 + random.nextInt(before.length() - start);
      if (before.substring(start, end).isBlank()) {
        continue;
      }
      Anchor anchor = anchor(before, start, before.substring(start, end));
      String after = words(random, random.nextInt(20));

      Anchors.Found found = Anchors.find(anchor, before, after);

      if (found.certainty() == Certainty.LOST) {
        assertThat(found.anchor()).isEqualTo(anchor);
      } else {
        assertThat(found.anchor().end()).isLessThanOrEqualTo(after.length());
      }
    }
  }

  private static Anchors.Found find(String quote, String before, String after) {
    return Anchors.find(anchor(before, before.indexOf(quote), quote), before, after);
  }

  private static Anchor anchor(String text, int start, String quote) {
    assertThat(text).startsWith(text.substring(0, start) + quote);
    return new Anchor(start, start + quote.length(), quote);
  }

  private static String text(String text, Anchors.Found found) {
    return text.substring(found.anchor().start(), found.anchor().end());
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      for (int letters = 2 + random.nextInt(7); letters > 0; letters--) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      text.append(random.nextInt(8) == 0 ? ".\n" : " ");
    }
    return text.toString();
  }
}
