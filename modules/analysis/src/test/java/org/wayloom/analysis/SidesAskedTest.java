package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.ProblemException;

class SidesAskedTest {
  private static final Behaviour BOUGHT_THRICE =
      new Behaviour(List.of(new Behaviour.Did("buy", 3, 14)), List.of());

  private static SidesAsked asked(String query) {
    return Query.as(SidesAsked.class, query);
  }

  @Test
  void readsWhatTellsEachSide() {
    SidesAsked sides =
        asked("aFrom=2026-03-01&aChannel=web&aVersion=7&bTo=2026-04-01&bMap=m2&bPersona=ann");

    assertThat(sides.a())
        .isEqualTo(
            new Comparison.Side(
                LocalDate.of(2026, 3, 1), null, "web", null, null, 7L, Behaviour.ANY, false));
    assertThat(sides.b())
        .isEqualTo(
            new Comparison.Side(null, LocalDate.of(2026, 4, 1), null, "ann", new DocumentId("m2")));
  }

  @Test
  void readsWhatEachSideDid() {
    SidesAsked sides = asked("aDid=buy&aTimes=3&aWithinDays=14&bDidNot=buy&bDidNot=leave");

    assertThat(sides.a().behaviour()).isEqualTo(BOUGHT_THRICE);
    assertThat(sides.b().behaviour()).isEqualTo(new Behaviour(List.of(), List.of("buy", "leave")));
    assertThat(sides.b().others()).isFalse();
  }

  @Test
  void everyoneElseIsToldByTheFirstSide() {
    Comparison.Side others =
        asked("aPersona=ann&aDid=buy&aTimes=3&aWithinDays=14&bOthers=true").b();

    assertThat(others.others()).isTrue();
    assertThat(others.persona()).isEqualTo("ann");
    assertThat(others.behaviour()).isEqualTo(BOUGHT_THRICE);
  }

  @ParameterizedTest
  @CsvSource({
    "bOthers=true, Everyone else than everybody is nobody",
    "aPersona=ann&bDidNot=buy&bOthers=true, leave out bPersona",
    "bProperty=plan, bProperty and bValue go together",
  })
  void refusesWhatMeansNobodyOrTwoThings(String query, String because) {
    assertThatThrownBy(() -> asked(query).b())
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(because);
  }
}
