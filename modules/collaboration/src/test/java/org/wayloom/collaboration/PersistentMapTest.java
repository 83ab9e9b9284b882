package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistentMapTest {
  @Test
  void holdsWhatAHashMapHoldsAndKeepsItsOlderVersions() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Map<String, Integer> model = new HashMap<>();
      PersistentMap<Integer> map = PersistentMap.empty();
      PersistentMap<Integer> half = map;
      Map<String, Integer> halfModel = Map.of();
      for (int i = 0; i < 600; i++) {
        String key = "k" + random.nextInt(400);
        if (random.nextInt(3) == 0) {
          model.remove(key);
          map = map.without(key);
        } else {
          model.put(key, i);
          map = map.with(key, i);
        }
        if (i == 300) {
          half = map;
          halfModel = Map.copyOf(model);
        }
      }
      assertThat(contents(map)).as("seed %d", seed).isEqualTo(model);
      assertThat(contents(half)).as("seed %d", seed).isEqualTo(halfModel);
      assertThat(map.size()).isEqualTo(model.size());
      assertThat(map.get("absent")).isNull();
    }
  }

  @Test
  void holdsKeysOfTheSameHash() {
    // "Aa" and "BB" have one hash code; so have all words made of them.
    PersistentMap<Integer> map =
        PersistentMap.<Integer>empty().with("AaAa", 1).with("BBBB", 2).with("AaBB", 3);
    assertThat(map.with("BBBB", 4).get("BBBB")).isEqualTo(4);
    assertThat(map.get("AaAa")).isEqualTo(1);
    assertThat(map.get("BBBB")).isEqualTo(2);
    assertThat(map.get("AaBB")).isEqualTo(3);
    assertThat(map.get("BBAa")).isNull();
    assertThat(map.size()).isEqualTo(3);
    PersistentMap<Integer> less = map.without("BBBB").without("BBAa");
    assertThat(less.get("BBBB")).isNull();
    assertThat(less.size()).isEqualTo(2);
    assertThat(contents(less.without("AaAa").without("AaBB"))).isEmpty();
    assertThat(less.without("AaAa").without("AaBB").with("BBBB", 5).get("BBBB")).isEqualTo(5);
    assertThat(map.get("BBBB")).isEqualTo(2);
  }

  private static Map<String, Integer> contents(PersistentMap<Integer> map) {
    Map<String, Integer> contents = new HashMap<>();
    map.forEach(contents::put);
    return contents;
  }
}
