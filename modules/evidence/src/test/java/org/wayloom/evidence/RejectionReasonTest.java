package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wayloom.evidence.RejectionReason.Given;

/** Why rows are rejected: in English for the command line, as code and values for the page. */
class RejectionReasonTest {
  private static final List<String> AWKWARD =
      List.of("", "' is no number.", "\"{value}\"", "زمان", "two\nlines", "$1 \\E (.*)", "…");

  @ParameterizedTest
  @EnumSource
  void everySentenceGivesItsCodeAndItsValuesBack(RejectionReason reason) {
    for (String awkward : AWKWARD) {
      Object[] values = new Object[reason.places().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = i == 0 ? awkward : String.valueOf(i + 6);
      }
      Given given = RejectionReason.in(reason.with(values)).orElseThrow();

      assertThat(given.code()).isEqualTo(reason);
      for (int i = 0; i < values.length; i++) {
        assertThat(given.values()).containsEntry(reason.places().get(i), (String) values[i]);
      }
    }
  }

  @Test
  void saysWhatIsWrongAndHowToMendIt() {
    assertThat(RejectionReason.OFF_THE_SCALE.with("11", 0, 10))
        .isEqualTo(
            "'11' is not on the scale 0 to 10. If it is a code for no answer, add it to the ignored"
                + " ones.");
  }

  @Test
  void knowsRowsAgainThatWereRejectedBeforeThereWereCodes() {
    assertThat(
            RejectionReason.in(
                "'soon' is no time of the pattern iso. Choose the pattern that the file uses, or"
                    + " correct the cell."))
        .contains(new Given(RejectionReason.NO_TIME, Map.of("value", "soon", "pattern", "iso")));
  }

  @Test
  void leavesASentenceAloneThatItDidNotWrite() {
    assertThat(RejectionReason.in("The moon was in the way.")).isEmpty();
  }

  @Test
  void wantsAValueForEachPlace() {
    assertThatThrownBy(() -> RejectionReason.NO_NUMBER.with())
        .hasMessage("NO_NUMBER has the places [value]: 0 values");
  }
}
