package org.wayloom.dashboards;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one thing is worth or costs, as somebody of the team said.
 *
 * @param version counts the edits, 1 for the first
 */
public record Assumption(Stated stated, long version, Instant edited, String editedBy) {

  /**
   * What somebody says.
   *
   * @param subject a map for {@link Kind#CONVERSION}, a channel for {@link Kind#CONTACT}, a change
   *     for {@link Kind#CHANGE}; empty for {@link Kind#CUSTOMER}
   * @param amount of one, in units of the currency
   * @param currency by ISO 4217
   * @param reason where the amount is from
   */
  public record Stated(
      Kind kind, String subject, BigDecimal amount, String currency, String reason) {
    private static final BigDecimal MOST = new BigDecimal("1000000000000");
    private static final int DIGITS = 4;

    public Stated {
      require(isThere(kind), "Say what the amount is of: conversion, contact, customer or change");
      require(isThere(amount), "Say an amount, or remove the assumption");
      subject = isThere(subject) ? subject.strip() : "";
      require(
          subject.isEmpty() == (kind == Kind.CUSTOMER),
          kind == Kind.CUSTOMER
              ? "What a customer is worth is said once for the workspace, without a subject"
              : "Say which map, channel or change the amount is of");
      require(subject.length() <= 400, "A subject has at most 400 characters");
      require(
          amount.signum() >= 0 && amount.compareTo(MOST) <= 0,
          "An amount is 0 to 1,000,000,000,000: " + amount);
      require(
          amount.stripTrailingZeros().scale() <= DIGITS,
          "An amount has at most four decimal places: " + amount);
      amount = plain(amount);
      currency = Currencies.known(isThere(currency) ? currency : "");
      reason = isThere(reason) ? reason.strip() : "";
      require(reason.length() <= 2_000, "A reason has at most 2,000 characters");
    }

    /** Equal for equal amounts, however many zeros were written. */
    private static BigDecimal plain(BigDecimal amount) {
      BigDecimal stripped = amount.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What comes out of JSON may be null whatever its type says. */
    private static boolean isThere(@org.jspecify.annotations.Nullable Object value) {
      return value != null;
    }

    private static void require(boolean holds, String otherwise) {
      if (!holds) {
        throw new IllegalArgumentException(otherwise);
      }
    }
  }

  /** What an amount is of. */
  public enum Kind {
    /** The worth of a journey that comes to the last stage of a map. */
    CONVERSION,
    /** The cost of one contact through a channel. */
    CONTACT,
    /** The worth of a customer who stays. */
    CUSTOMER,
    /** The cost of a change. */
    CHANGE
  }
}
