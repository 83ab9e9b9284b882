package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreeWayTextTest {
  private static final List<String> WORDS =
      List.of("pay", "by", "card", "wait", "نامه", "می‌رود", "чек", "żółć", "🧭", ".", "\n");

  private static String text(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", text);
  }

  /** The text with some of its words taken out, replaced or doubled. */
  private static String edited(Random random, String text) {
    List<String> words = new ArrayList<>(ThreeWayText.words(text));
    for (int edits = random.nextInt(3); edits >= 0 && !words.isEmpty(); edits--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(3)) {
        case 0 -> words.remove(at);
        case 1 -> words.set(at, WORDS.get(random.nextInt(WORDS.size())));
        default -> words.add(at, WORDS.get(random.nextInt(WORDS.size())));
      }
    }
    return String.join("", words);
  }

  @Test
  void wordsJoinedAreTheText() {
    for (long seed = 0; seed < 500; seed++) {
      String text = text(new Random(seed), 20);
      assertThat(String.join("", ThreeWayText.words(text))).isEqualTo(text);
    }
  }

  @Test
  void withAnUnchangedSideIsTheOtherSide() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      String base = text(random, 15);
      String mine = edited(random, base);
      assertThat(ThreeWayText.merge(base, base, mine)).contains(mine);
      assertThat(ThreeWayText.merge(base, mine, base)).contains(mine);
      assertThat(ThreeWayText.merge(base, mine, mine)).contains(mine);
    }
  }

  @Test
  void isTheSameFromBothSides() {
    int merged = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String base = text(random, 15);
      String theirs = edited(random, base);
      String mine = edited(random, base);
      var here = ThreeWayText.merge(base, theirs, mine);
      assertThat(here).as("seed %d", seed).isEqualTo(ThreeWayText.merge(base, mine, theirs));
      merged += here.isPresent() ? 1 : 0;
    }
    assertThat(merged).isBetween(200, 1_999);
  }

  @Test
  void differentPlacesAreBothTaken() {
    assertThat(
            ThreeWayText.merge(
                "The customer waits for the parcel.",
                "The customer waits two days for the parcel.",
                "The customer waits for the parcel and calls."))
        .contains("The customer waits two days for the parcel and calls.");
    assertThat(ThreeWayText.merge("one\ntwo\nthree", "ONE\ntwo\nthree", "one\ntwo\nTHREE"))
        .contains("ONE\ntwo\nTHREE");
  }

  @Test
  void onePlaceChangedDifferentlyIsNotMerged() {
    assertThat(ThreeWayText.merge("by card", "by invoice", "by wallet")).isEmpty();
    assertThat(ThreeWayText.merge("", "mine", "yours")).isEmpty();
  }

  @Test
  void aWordIsNeverPutTogetherFromTwo() {
    assertThat(ThreeWayText.merge("walk", "walked", "walking")).isEmpty();
    assertThat(ThreeWayText.merge("می‌رود", "می‌روند", "نمی‌رود")).isEmpty();
  }
}
