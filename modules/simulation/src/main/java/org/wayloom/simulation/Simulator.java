package org.wayloom.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes up the customers of {@link Company} and all that they do. Pure: the same seed and number of
 * customers give the same evidence, and each customer's life depends on the seed and its number
 * only.
 */
public final class Simulator {
  /** The seed of the demo workspace. */
  public static final long DEMO_SEED = 20_260_630L;

  private final long seed;
  private final List<Phrases> languages =
      List.of(Phrases.load("pl"), Phrases.load("en"), Phrases.load("ru"), Phrases.load("fa"));

  public Simulator(long seed) {
    this.seed = seed;
  }

  /** The demo's evidence in the order of time. */
  public static List<Simulated> demo() {
    return new Simulator(DEMO_SEED).customers(Company.CUSTOMERS);
  }

  /** The evidence of so many customers in the order of time. */
  public List<Simulated> customers(int count) {
    List<Simulated> all = new ArrayList<>(count * 24);
    for (int customer = 0; customer < count; customer++) {
      Dice dice = Dice.of(seed, customer);
      Phrases phrases = languages.get(dice.weighted(0.36, 0.3, 0.16, 0.18));
      Trail trail = new Trail("LL-" + (100_000 + customer), firstContact(dice), all);
      new CustomerLife(dice, trail, phrases).live();
    }
    all.sort(
        Comparator.comparing((Simulated one) -> one.event().time())
            .thenComparing(one -> one.event().id()));
    return all;
  }

  /** Anywhere in the company's time, rather later than earlier: it grows. */
  private static Instant firstContact(Dice dice) {
    double share = Math.pow(dice.uniform(), 0.8);
    long seconds = Duration.between(Company.START, Company.END).toSeconds();
    return Company.START.plusSeconds(Math.round(share * seconds));
  }
}
