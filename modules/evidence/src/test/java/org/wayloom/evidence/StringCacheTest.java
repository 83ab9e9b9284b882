package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StringCacheTest {
  private final StringCache cache = new StringCache();

  private String cached(String text) {
    return cache.of(text.toCharArray(), 0, text.length());
  }

  @Test
  void givesBackTheTextThatItGaveBefore() {
    assertThat(cached("visit")).isSameAs(cached("visit")).isEqualTo("visit");
  }

  @Test
  void hasGrownForAFewHundredTextsThatComeAgainAndAgain() {
    List<String> texts = IntStream.range(0, 300).mapToObj(i -> "text " + i).toList();
    for (int round = 0; round < 10; round++) {
      texts.forEach(this::cached);
    }
    Set<String> before = Collections.newSetFromMap(new IdentityHashMap<>());
    texts.forEach(text -> before.add(cached(text)));
    List<String> after = texts.stream().map(this::cached).toList();
    assertThat(after).isEqualTo(texts);
    // Two that share a slot push each other out; of 300 in 2,048 slots these are few.
    assertThat(after.stream().filter(before::contains).count()).isGreaterThan(200);
  }
}
