package org.wayloom.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenAgainTest {
  private static final JourneyText LOG =
      JourneyText.of(
          """
          ann: rate@10=9 look@12 look@30
          bob: rate@20=3 rate@60=4
          cyd: look@5 rate@40=8 look@41
          dee: rate@70=1 buy@72
          eve: look@1 look@50
          fay: rate@1=7 rate@15=2
          """);

  private static SeenAgain.Result ask(long since) {
    return Ask.of(LOG.blocks(), new SeenAgain(LOG.coding("rate"), since, 5, 100));
  }

  @Test
  void watchesFromTheFirstAnswerToTheNextVisit() {
    SeenAgain.Result found = ask(10);

    // ann came back after 20 (what she did after 2 belongs to the visit), bob after 40; cyd was
    // seen
    // within the visit only and is watched for 60, dee for 30; fay's answer at 1 is too old.
    assertThat(found.persons()).isEqualTo(5);
    assertThat(IntStream.range(0, 5).mapToObj(i -> found.watchedMillis(i)))
        .containsExactly(20L, 40L, 60L, 30L, 85L);
    assertThat(IntStream.range(0, 5).mapToObj(found::isSeen))
        .containsExactly(true, true, false, false, false);
    assertThat(IntStream.range(0, 5).mapToObj(found::value))
        .containsExactly(9.0, 3.0, 8.0, 1.0, 2.0);
  }

  @Test
  void anAnswerIsAComingBackToo() {
    assertThat(ask(0).isSeen(4)).isTrue();
    assertThat(ask(0).watchedMillis(4)).isEqualTo(14);
  }

  @Test
  void countsEventsAndPersonsOfEachPeriod() {
    var counts =
        Ask.of(
            LOG.blocks(),
            new VolumeOverTime(LOG.coding("rate", "look"), Periods.between(0, 20, 100)));

    // Until 20: ann, fay twice rate; ann, cyd, eve look. From 20 on: bob twice, cyd, dee; ann, cyd,
    // eve.
    assertThat(counts.toString())
        .isEqualTo(
            "[[Count[events=3, persons=2], Count[events=3, persons=3]],"
                + " [Count[events=4, persons=3], Count[events=3, persons=3]]]");
  }
}
