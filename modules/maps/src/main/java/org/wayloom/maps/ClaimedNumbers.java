package org.wayloom.maps;

import java.time.LocalDate;
import java.util.List;

/**
 * The measured numbers that the claims of a map rest on which would be fresh by their age.
 *
 * @param asOf the day that the map is about; what came later says nothing about it
 * @param numbers each once
 */
public record ClaimedNumbers(LocalDate asOf, List<ClaimedNumber> numbers) {
  public ClaimedNumbers {
    numbers = List.copyOf(numbers);
  }
}
