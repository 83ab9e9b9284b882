package org.wayloom.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A rational number in lowest terms, so that a formula can be followed without any rounding. */
record Fraction(BigInteger over, BigInteger under) {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    if (under.signum() == 0) {
      throw new IllegalArgumentException("nothing is divided by 0: " + over);
    }
    BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
    over = over.divide(common);
    under = under.divide(common);
  }

  static Fraction of(long whole) {
    return of(whole, 1);
  }

  static Fraction of(long over, long under) {
    return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  /** What is written: {@code -0.15}. */
  static Fraction of(String decimal) {
    BigDecimal written = new BigDecimal(decimal);
    return new Fraction(written.unscaledValue(), BigInteger.TEN.pow(written.scale()));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction minus(Fraction other) {
    return plus(other.times(of(-1)));
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction by(Fraction other) {
    return new Fraction(over.multiply(other.under), under.multiply(other.over));
  }

  Fraction squared() {
    return times(this);
  }

  double value() {
    return new BigDecimal(over).divide(new BigDecimal(under), MathContext.DECIMAL64).doubleValue();
  }

  double root() {
    return Math.sqrt(value());
  }
}
