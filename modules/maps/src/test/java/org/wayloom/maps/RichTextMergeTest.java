package org.wayloom.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wayloom.collaboration.FieldValue;

class RichTextMergeTest {
  private static FieldValue tree(String json) {
    return FieldValue.tree(json.replace('\'', '"'));
  }

  @Test
  void differentBlocksAndLooksAreBothTaken() {
    FieldValue base =
        tree(
            "{'b':[{'t':'p','c':[{'s':'Pay by"
                + " card.'}]},{'t':'ul','i':[[{'s':'one'}],[{'s':'two'}]]}]}");
    FieldValue theirs =
        tree(
            "{'b':[{'t':'p','c':[{'s':'Pay '},{'s':'now','b':true},{'s':' by"
                + " card.'}]},{'t':'ul','i':[[{'s':'one'}],[{'s':'two'}]]}]}");
    FieldValue mine =
        tree(
            "{'b':[{'t':'p','c':[{'s':'Pay by"
                + " card.'}]},{'t':'ul','i':[[{'s':'one'}],[{'s':'two'}],[{'s':'three','a':'https://x.org'}]]}]}");
    assertThat(RichTextMerge.merge(base, theirs, mine))
        .contains(
            tree(
                "{'b':[{'t':'p','c':[{'s':'Pay '},{'s':'now','b':true},{'s':' by"
                    + " card.'}]},{'t':'ul','i':[[{'s':'one'}],[{'s':'two'}],[{'s':'three','a':'https://x.org'}]]}]}"));
  }

  @Test
  void theSamePlaceChangedDifferentlyIsNotMerged() {
    FieldValue base = tree("{'b':[{'t':'p','c':[{'s':'card'}]}]}");
    assertThat(
            RichTextMerge.merge(
                base,
                tree("{'b':[{'t':'p','c':[{'s':'cash'}]}]}"),
                tree("{'b':[{'t':'p','c':[{'s':'wallet'}]}]}")))
        .isEmpty();
  }

  /** Some blocks of some words, bold or linked. */
  private static String random(Random random) {
    List<String> blocks = new ArrayList<>();
    for (int block = random.nextInt(3); block >= 0; block--) {
      String spans = spans(random);
      blocks.add(
          random.nextBoolean()
              ? "{'t':'p','c':" + spans + "}"
              : "{'t':'ul','i':[" + spans + "," + spans(random) + "]}");
    }
    return "{'b':[" + String.join(",", blocks) + "]}";
  }

  private static String spans(Random random) {
    List<String> spans = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      String word = List.of("pay", "by card", "سفر", "чек").get(random.nextInt(4));
      spans.add(
          switch (random.nextInt(3)) {
            case 0 -> "{'s':'" + word + "','b':true}";
            case 1 -> "{'s':'" + word + "','a':'https://x.org'}";
            default -> "{'s':'" + word + "'}";
          });
    }
    return "[" + String.join(",", spans) + "]";
  }

  @Test
  void whateverIsMergedIsARichText() {
    int merged = 0;
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      FieldValue base = tree(random(random));
      FieldValue theirs = random.nextInt(3) == 0 ? base : tree(random(random));
      FieldValue mine = tree(random(random));
      Optional<FieldValue> both = RichTextMerge.merge(base, theirs, mine);
      if (both.isPresent()) {
        merged++;
        assertThat(RichText.refuses(((FieldValue.Tree) both.get()).json())).isEmpty();
      }
    }
    assertThat(merged).isGreaterThan(500);
  }
}
