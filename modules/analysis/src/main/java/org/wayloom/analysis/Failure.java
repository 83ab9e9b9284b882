package org.wayloom.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.wayloom.evidence.Signature;

/**
 * Whether an event says of itself that it failed: by the last word of its type ({@code
 * payment_failed}, {@code Delivery Rejected}) or by a property that tells how it ended ({@code
 * status: declined}, {@code success: false}).
 */
final class Failure {
  private static final Set<String> WORDS =
      Set.of("failed", "failure", "fail", "error", "declined", "rejected", "bounced", "timeout");

  private static final Set<String> ENDINGS = Set.of("status", "result", "outcome", "state");

  private Failure() {}

  static boolean isToldBy(Signature signature) {
    return endsWithFailure(signature.type())
        || signature.properties().entrySet().stream()
            .anyMatch(
                property ->
                    (ENDINGS.contains(lower(property.getKey()))
                            && endsWithFailure(property.getValue()))
                        || (lower(property.getKey()).equals("success")
                            && lower(property.getValue()).equals("false")));
  }

  private static boolean endsWithFailure(String text) {
    String[] words = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ").split("[^\\p{L}]+");
    return Arrays.stream(words).reduce((first, last) -> last).map(Failure::lower).stream()
        .anyMatch(WORDS::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
