package org.wayloom.masking;

import java.util.List;

/**
 * Finds e-mail addresses, account numbers, payment cards and telephone numbers in a text of any
 * language, with the digits of any script.
 *
 * <p>Nearly every text has none, so {@link Pretest} looks first and costs some nanoseconds. What is
 * found first is not taken for something else: a card's number may look like two telephones.
 */
public final class Detectors {
  private Detectors() {}

  /** What is in the text, from left to right, without overlaps. */
  public static List<Found> find(String text) {
    boolean mayHaveEmail = Pretest.mayHaveEmail(text);
    boolean mayHaveNumber = Pretest.mayHaveNumber(text);
    if (!mayHaveEmail && !mayHaveNumber) {
      return List.of();
    }
    Finds finds = new Finds();
    if (mayHaveEmail) {
      Emails.find(text, finds);
    }
    if (mayHaveNumber) {
      String plain = PlainDigits.of(text);
      List<Stretch> stretches = Stretch.of(plain);
      stretches.forEach(stretch -> Accounts.find(plain, stretch, finds));
      stretches.forEach(stretch -> Cards.find(plain, stretch, finds));
      stretches.forEach(stretch -> Phones.find(plain, stretch, finds));
    }
    return finds.fromLeftToRight();
  }
}
