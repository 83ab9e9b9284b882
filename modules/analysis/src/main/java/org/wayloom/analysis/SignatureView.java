package org.wayloom.analysis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Signature;

/**
 * A kind of event as the rules page lists it.
 *
 * @param touchpoint the one that it is assigned to; null when no rule matches
 * @param rule the one that took it
 */
public record SignatureView(
    int code,
    EventKind kind,
    String type,
    String activity,
    @Nullable String channel,
    @Nullable String page,
    Map<String, String> properties,
    @Nullable Question question,
    long events,
    long persons,
    @Nullable String touchpoint,
    @Nullable String rule) {
  public SignatureView {
    properties = Map.copyOf(properties);
  }

  static SignatureView of(Signature signature, RuleBook.Assignment assignment) {
    return new SignatureView(
        signature.code(),
        signature.kind(),
        signature.type(),
        signature.activity(),
        signature.channel(),
        signature.page(),
        signature.properties(),
        signature.question(),
        signature.events(),
        signature.persons(),
        assignment.touchpoint(signature.code()).orElse(null),
        assignment.ruleId(signature.code()).orElse(null));
  }
}
