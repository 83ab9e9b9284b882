package org.wayloom.kernel;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Makes identifiers: UUIDv7 (RFC 9562 §5.7) without dashes, so that ids made later sort later.
 *
 * <p>Ids come from browsers too, so {@link #check} admits any short name of letters, digits, {@code
 * - _ . :}.
 */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What the newest id begins with: 48 bits of milliseconds, then 12 that count within one. */
  private static final AtomicLong NEWEST = new AtomicLong();

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,79}");

  private Ids() {}

  /**
   * A new id: 48 bits of milliseconds, 12 that grow within one (RFC 9562 §6.2, method 1), 62 random
   * bits. It sorts after every id that this process made before, even where the clock went back.
   * Safe from any thread.
   */
  public static String next() {
    long now = (System.currentTimeMillis() << 12) | (RANDOM.nextLong() & 0x7FFL);
    long next = NEWEST.updateAndGet(newest -> Math.max(newest + 1, now));
    return of(next >>> 12, next, RANDOM.nextLong());
  }

  /** The id that this moment and these random bits make: for seeded data, the same every time. */
  public static String of(long epochMillis, long randomHigh, long randomLow) {
    long high = (epochMillis << 16) | 0x7000L | (randomHigh & 0xFFFL);
    long low = (randomLow & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return String.format("%016x%016x", high, low);
  }

  /** Whether the text can be an id. */
  public static boolean isOne(String value) {
    return SHAPE.matcher(value).matches();
  }

  /** Fails with a sentence when the text cannot be an id. */
  public static void check(String what, String value) {
    if (!isOne(value)) {
      throw new IllegalArgumentException(
          what
              + " must be 1 to 80 letters, digits or - _ . : and start with a letter or digit: "
              + (value.length() > 100 ? value.substring(0, 100) + "…" : value));
    }
  }
}
