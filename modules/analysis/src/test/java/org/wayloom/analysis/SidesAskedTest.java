package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wayloom.kernel.ProblemException;

class SidesAskedTest {
  private static SidesAsked asked(
      @Nullable String aPersona,
      @Nullable List<String> aDid,
      @Nullable List<String> bDidNot,
      @Nullable String bProperty,
      @Nullable Boolean bOthers) {
    return new SidesAsked(
        null,
        null,
        null,
        aPersona,
        aDid,
        List.of(3),
        List.of(14),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        bDidNot,
        bProperty,
        null,
        null,
        null,
        bOthers);
  }

  @Test
  void readsWhatEachSideDid() {
    SidesAsked sides = asked(null, List.of("buy"), List.of("buy"), null, null);

    assertThat(sides.a().behaviour())
        .isEqualTo(new Behaviour(List.of(new Behaviour.Did("buy", 3, 14)), List.of()));
    assertThat(sides.b().behaviour()).isEqualTo(new Behaviour(List.of(), List.of("buy")));
    assertThat(sides.b().others()).isFalse();
  }

  @Test
  void everyoneElseIsToldByTheFirstSide() {
    Comparison.Side others = asked("ann", List.of("buy"), null, null, true).b();

    assertThat(others.others()).isTrue();
    assertThat(others.persona()).isEqualTo("ann");
    assertThat(others.behaviour())
        .isEqualTo(new Behaviour(List.of(new Behaviour.Did("buy", 3, 14)), List.of()));
  }

  @Test
  void refusesWhatMeansNobodyOrTwoThings() {
    assertThatThrownBy(() -> asked(null, null, null, null, true).b())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Everyone else than everybody is nobody");
    assertThatThrownBy(() -> asked("ann", null, List.of("buy"), null, true).b())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("leave out bPersona");
    assertThatThrownBy(() -> asked(null, null, null, "plan", null).b())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("bProperty and bValue go together");
  }
}
