package org.wayloom.dashboards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Churn;
import org.wayloom.analysis.Days;
import org.wayloom.analysis.KeyNumbers;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.dashboards.Assumption.Kind;
import org.wayloom.dashboards.Assumption.Stated;
import org.wayloom.dashboards.MoneyLine.Amount;
import org.wayloom.dashboards.MoneyLine.Factor;
import org.wayloom.dashboards.MoneyLine.Name;
import org.wayloom.dashboards.MoneyLine.Of;
import org.wayloom.dashboards.MoneyLine.Returned;
import org.wayloom.improvements.Effect;

/**
 * Multiplies what was counted by what the team says one of it is worth. There are no amounts but
 * the team's: where one is missing, so is the line.
 *
 * <p>Of several factors one at most is estimated; the bounds of its 95 % interval are multiplied
 * like its value. What the team assumes has no interval, and the share that comes to the end is
 * taken as it was counted.
 */
final class MoneyMaker {
  private final List<Stated> stated;
  private final List<MoneyLine> lines = new ArrayList<>();

  MoneyMaker(List<Assumption> assumptions) {
    this.stated = assumptions.stream().map(Assumption::stated).toList();
  }

  List<MoneyLine> lines() {
    return List.copyOf(lines);
  }

  private Optional<Stated> said(Kind kind, String subject) {
    return stated.stream()
        .filter(one -> one.kind() == kind && one.subject().equals(subject))
        .findFirst();
  }

  /** What the conversions of the last period are worth. */
  MoneyMaker conversions(String map, String title, KeyNumbers numbers) {
    said(Kind.CONVERSION, map)
        .ifPresent(
            worth ->
                numbers.numbers().stream()
                    .filter(number -> number.key() == Key.CONVERSION)
                    .map(KeyNumbers.KeyNumber::now)
                    .filter(now -> now.value() != null)
                    .forEach(
                        now ->
                            add(
                                Of.CONVERSIONS,
                                map,
                                title,
                                List.of(Factor.known(Name.CONVERTED, converted(now))),
                                worth,
                                null)));
    return this;
  }

  private static double converted(KeyNumbers.Point point) {
    Double share = point.value();
    return share == null ? 0 : Math.rint(share * point.n());
  }

  /** What the contacts of the last period cost, channel by channel. */
  MoneyMaker contacts(KeyNumbers numbers) {
    for (KeyNumbers.Contacts contacts : numbers.contacts()) {
      said(Kind.CONTACT, contacts.channel())
          .ifPresent(
              cost ->
                  add(
                      Of.CONTACTS,
                      contacts.channel(),
                      "",
                      List.of(Factor.known(Name.CONTACTS, contacts.events())),
                      cost,
                      null));
    }
    return this;
  }

  /** What those are worth who answered so and are not seen again. */
  MoneyMaker churn(Churn churn) {
    said(Kind.CUSTOMER, "").ifPresent(worth -> churn.bands().forEach(band -> churn(band, worth)));
    return this;
  }

  private void churn(Churn.Band band, Stated worth) {
    Double lost = band.lost();
    if (lost != null) {
      add(
          Of.CHURN,
          band.mood().name().toLowerCase(Locale.ROOT),
          "",
          List.of(
              Factor.known(Name.ANSWERED, band.persons()),
              new Factor(Name.LOST, lost, band.low(), band.high())),
          worth,
          null);
    }
  }

  /**
   * What a change brought: more who go on, of those who came since it started, and of these those
   * who come to the last stage.
   */
  MoneyMaker effect(ChangeLine change) {
    ChangeLine.Did did = change.did();
    Double toTheEnd = did == null ? null : did.toTheEnd();
    if (did == null || did.measure() != Days.Measure.GOES_ON || toTheEnd == null) {
      return this;
    }
    Effect.Found found = did.found();
    Optional<Stated> worth = said(Kind.CONVERSION, did.map());
    if (found == null || worth.isEmpty() || did.after() == 0) {
      return this;
    }
    List<Factor> factors = new ArrayList<>();
    factors.add(Factor.known(Name.CAME, did.after()));
    factors.add(new Factor(Name.EFFECT, found.effect(), found.low(), found.high()));
    if (toTheEnd < 1) {
      factors.add(Factor.known(Name.TO_THE_END, toTheEnd));
    }
    Stated cost =
        said(Kind.CHANGE, change.id())
            .filter(one -> one.currency().equals(worth.get().currency()))
            .orElse(null);
    add(Of.EFFECT, change.id(), change.title(), factors, worth.get(), cost);
    return this;
  }

  private void add(
      Of of,
      String subject,
      String title,
      List<Factor> counted,
      Stated each,
      @Nullable Stated cost) {
    Name name = each.kind() == Kind.CONTACT ? Name.COST : Name.WORTH;
    Amount amount = product(counted, each);
    List<Factor> factors = new ArrayList<>(counted);
    factors.add(Factor.known(name, each.amount().doubleValue()));
    lines.add(
        new MoneyLine(
            of, subject, title, factors, amount, each.currency(), returned(amount, cost)));
  }

  private static Amount product(List<Factor> counted, Stated each) {
    BigDecimal value = each.amount();
    BigDecimal low = each.amount();
    BigDecimal high = each.amount();
    boolean isEstimated = false;
    for (Factor factor : counted) {
      Double least = factor.low();
      Double most = factor.high();
      isEstimated |= least != null && most != null;
      value = value.multiply(BigDecimal.valueOf(factor.value()));
      low = low.multiply(BigDecimal.valueOf(least == null ? factor.value() : least));
      high = high.multiply(BigDecimal.valueOf(most == null ? factor.value() : most));
    }
    String currency = each.currency();
    return new Amount(
        Currencies.rounded(value, currency),
        isEstimated ? Currencies.rounded(low, currency) : null,
        isEstimated ? Currencies.rounded(high, currency) : null);
  }

  private static @Nullable Returned returned(Amount gain, @Nullable Stated cost) {
    if (cost == null || cost.amount().signum() == 0) {
      return null;
    }
    return new Returned(
        cost.amount(),
        share(gain.value(), cost.amount()),
        gain.low() == null ? null : Double.valueOf(share(gain.low(), cost.amount())),
        gain.high() == null ? null : Double.valueOf(share(gain.high(), cost.amount())));
  }

  private static double share(BigDecimal gain, BigDecimal cost) {
    return gain.subtract(cost).divide(cost, java.math.MathContext.DECIMAL64).doubleValue();
  }
}
