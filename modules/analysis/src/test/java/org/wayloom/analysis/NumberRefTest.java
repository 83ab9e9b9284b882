package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRefTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "stage:s1:visited",
        "stage:s1:timeToNext",
        "stage:a:b:reached",
        "touchpoint:t1:wentOn",
        "touchpoint:t1:dropped",
        "channel-score:t1:web",
        "channel-score:t1:",
        "channel-score:t1:urn:shop:7",
        "channel-dropped:t1:urn:shop:7",
        "channel-time-to-next:t1:",
        "touchpoint:t1:tickets",
        "touchpoint:t1:negativeTexts",
        "edge:t1:t2",
        "edge:activity.A%2BB:activity.C%3AD",
        "total:persons",
        "total:csat",
        "map:persons",
        "map:nps",
        "unmatched",
        "unmatched:help",
        "unmatched:view /shop/a:b",
        "visited-by:s1:ann,bob"
      })
  void readsWhatItWrites(String text) {
    assertThat(NumberRef.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "stage",
        "stage:s1",
        "stage:s1:wentOn",
        "touchpoint::score",
        "edge:a:",
        "channel-score:t1",
        "channel-dropped::web",
        "total:score",
        "map:csat:now",
        "unmatched:",
        "visited-by:s1:",
        "visited-by::ann",
        "x:y:z"
      })
  void refusesWhatNamesNoNumber(String text) {
    assertThatThrownBy(() -> NumberRef.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("A number is named like stage:ID:reached");
  }
}
