package org.wayloom.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each piece of evidence counts once, whatever happens to the process and to the evidence. */
abstract class CaseReadingContract extends ShopContract {
  @Test
  void takesTurnsAlsoOverARestart() {
    CaseRouting turns =
        new CaseRouting(CaseRouting.Way.ROUND_ROBIN, List.of("Ewa", "Piotr"), null, List.of(), "");
    shop().rules().add(shop().id, new CaseRule("Low", true, Shop.low(2), null, turns, null), "Ewa");
    for (String person : List.of("Ola", "Jan", "Ida")) {
      shop().answer(person, 0);
      shop().read();
      shop().restart();
    }

    assertThat(shop().cases().list(shop().id, CaseQuery.OPEN, 10, "").items())
        .extracting(Case::person, Case::owner, Case::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Ola", "Ewa", CaseState.ASSIGNED),
            org.assertj.core.groups.Tuple.tuple("Jan", "Piotr", CaseState.ASSIGNED),
            org.assertj.core.groups.Tuple.tuple("Ida", "Ewa", CaseState.ASSIGNED));
  }

  @Test
  void opensEachCaseOnceWheneverItIsInterrupted() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    Random random = new Random(5);
    int unhappy = 0;
    for (int person = 0; person < 40; person++) {
      double score = random.nextInt(11);
      unhappy += score <= 2 ? 1 : 0;
      shop().answer("p" + person, score);
      if (random.nextInt(4) == 0) {
        shop().read();
        shop().restart();
      }
      if (random.nextInt(8) == 0) {
        // Ends between reading and writing: nothing of the stretch is kept.
        assertThatThrownBy(
                () ->
                    database()
                        .inTransaction(
                            () -> {
                              shop().read();
                              throw new IllegalStateException("the process ends");
                            }))
            .hasMessage("the process ends");
        shop().restart();
      }
    }
    shop().read();

    List<Case> all = shop().cases().list(shop().id, CaseQuery.OPEN, 100, "").items();
    assertThat(all).hasSize(unhappy);
    assertThat(all.stream().map(Case::person).distinct()).hasSize(unhappy);
    assertThat(all.stream().map(Case::number).sorted())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, unhappy).mapToObj(n -> (long) n).toList());
  }

  @Test
  void findsItsPlaceAgainWhenAPersonIsErased() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 0);
    shop().answer("Jan", 0);
    shop().answer("Ida", 0);
    shop().read();
    shop().evidence().personalData().erase(shop().id, List.of("Ola"));
    assertThat(shop().cases().erase(shop().id, List.of("Ola"))).isEqualTo(1);
    shop().answer("Zoe", 0);

    assertThat(shop().read()).isEqualTo(1);
    assertThat(shop().cases().list(shop().id, CaseQuery.OPEN, 10, "").items())
        .extracting(Case::person)
        .containsExactlyInAnyOrder("Jan", "Ida", "Zoe");

    // The last piece itself goes: the place is found by when it came in, and nothing opens twice.
    shop().evidence().personalData().erase(shop().id, List.of("Zoe"));
    shop().cases().erase(shop().id, List.of("Zoe"));
    shop().answer("Kim", 0);
    assertThat(shop().read()).isEqualTo(1);
  }

  @Test
  void addsToTheCaseUnderAnotherNameOfThePerson() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("browser-1", 0);
    shop().read();
    shop().evidence().evidence().merge(shop().id, "browser-1", "ola@example.org");
    shop().answer("ola@example.org", 1);

    assertThat(shop().read()).isZero();
    assertThat(shop().onlyCase().causes()).hasSize(2);
  }

  @Test
  void tellsOthersWhatIsStoredEvenIfTheyFailAtFirst() {
    shop().rules().add(shop().id, Shop.rule("Low", Shop.low(2)), "Ewa");
    shop().answer("Ola", 2);
    shop().answer("Jan", 2);
    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          shop().read();
                          throw new IllegalStateException("not stored");
                        }))
        .hasMessage("not stored");
    shop().heard.clear();
    shop().read();

    assertThat(shop().heard).extracting(CaseEvent::position).containsExactly(1L, 2L);
  }
}
