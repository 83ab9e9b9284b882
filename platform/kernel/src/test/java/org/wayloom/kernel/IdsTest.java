package org.wayloom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void sortsWhatWasMadeLaterLaterEvenWithinOneMillisecond() {
    List<String> made = Stream.generate(Ids::next).limit(100_000).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void makesNoIdTwiceFromManyThreads() {
    var seen = ConcurrentHashMap.<String>newKeySet();

    IntStream.range(0, 100_000).parallel().forEach(each -> seen.add(Ids.next()));

    assertThat(seen).hasSize(100_000);
  }

  @Test
  void writesTheMomentTheVersionAndTheVariant() {
    // RFC 9562, appendix A.6: 2022-02-22 19:22:22 UTC with random bits 0xCC3 and
    // 0x18C4DC0C0C07398F.
    assertThat(Ids.of(0x017F22E279B0L, 0xCC3L, 0x18C4DC0C0C07398FL))
        .isEqualTo("017f22e279b07cc398c4dc0c0c07398f");
  }

  @Test
  void refusesWhatCanBeNoId() {
    Ids.check("map", "map-1.2:a_b");

    assertThatThrownBy(() -> Ids.check("map", "../x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("map must be 1 to 80 letters");
  }
}
