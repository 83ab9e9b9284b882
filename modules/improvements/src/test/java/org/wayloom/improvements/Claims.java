package org.wayloom.improvements;

import java.time.LocalDate;
import java.util.List;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.ClaimedNumber;
import org.wayloom.maps.ClaimedNumbers;

/** The numbers that a test rests claims on. */
final class Claims implements DriftDesk.Claimed {
  /** Of maps whose claims rest on nothing that was measured. */
  static final DriftDesk.Claimed NONE = new Claims();

  private LocalDate asOf = LocalDate.MAX;
  private List<ClaimedNumber> numbers = List.of();

  void restOn(String number, String day) {
    numbers = List.of(new ClaimedNumber(number, LocalDate.parse(day)));
  }

  void areOf(String day) {
    asOf = LocalDate.parse(day);
  }

  @Override
  public ClaimedNumbers of(WorkspaceId workspace, DocumentId map) {
    return new ClaimedNumbers(asOf, numbers);
  }
}
