package org.wayloom.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wayloom.evidence.Signature;
import org.wayloom.maps.Library;

/** What the rules of a library make of single signatures, for those who react to single events. */
public final class TouchpointRules {
  private final RuleBook rules;
  private final Map<String, String> names = new HashMap<>();

  private TouchpointRules(Library library) {
    rules = RuleBook.of(library);
    library.touchpoints().forEach(one -> names.put(one.id(), one.name()));
  }

  public static TouchpointRules of(Library library) {
    return new TouchpointRules(library);
  }

  /** The touchpoint that the signature is about: that of the first rule that matches. */
  public Optional<PersonView.TouchpointName> touchpoint(Signature signature) {
    return rules.rules().stream()
        .filter(rule -> rule.matches(signature))
        .findFirst()
        .map(RuleBook.CompiledRule::touchpoint)
        .map(id -> new PersonView.TouchpointName(id, names.getOrDefault(id, "")));
  }

  /** A touchpoint of the library by its id. */
  public Optional<PersonView.TouchpointName> named(String touchpoint) {
    return Optional.ofNullable(names.get(touchpoint))
        .map(name -> new PersonView.TouchpointName(touchpoint, name));
  }

  /** Whether events of this signature say of themselves that they failed. */
  public static boolean failed(Signature signature) {
    return Failure.isToldBy(signature);
  }
}
