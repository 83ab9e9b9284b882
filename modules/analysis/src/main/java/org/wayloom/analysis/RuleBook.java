package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wayloom.evidence.Signature;
import org.wayloom.maps.Library;

/**
 * A library's rules, compiled, in the order in which they are tried: the first rule of which all
 * conditions hold takes the signature.
 *
 * <p>Rules are tried on signatures and never on events, so what a changed rule costs depends on how
 * many kinds of events there are, not on how many events. A rule without conditions matches
 * nothing: it is one that somebody is still writing. A rule that does not compile, or whose
 * touchpoint is gone, matches nothing and is listed in {@link #broken()}.
 */
final class RuleBook {
  private final List<CompiledRule> rules;
  private final Map<String, String> broken;

  private RuleBook(List<CompiledRule> rules, Map<String, String> broken) {
    this.rules = List.copyOf(rules);
    this.broken = Map.copyOf(broken);
  }

  static RuleBook of(Library library) {
    Set<String> touchpoints =
        library.touchpoints().stream().map(Library.Touchpoint::id).collect(Collectors.toSet());
    List<CompiledRule> compiled = new ArrayList<>();
    Map<String, String> broken = new LinkedHashMap<>();
    for (Library.Rule rule : library.rules()) {
      if (!touchpoints.contains(rule.touchpoint())) {
        broken.put(rule.id(), "The touchpoint of this rule is not in the library any more");
        continue;
      }
      try {
        compiled.add(CompiledRule.of(rule));
      } catch (IllegalArgumentException e) {
        broken.put(rule.id(), String.valueOf(e.getMessage()));
      }
    }
    return new RuleBook(compiled, broken);
  }

  List<CompiledRule> rules() {
    return rules;
  }

  /** Rules that cannot match anything, by id, each with a sentence that says why. */
  Map<String, String> broken() {
    return broken;
  }

  /** Tries the rules on every signature; signatures stand in the order of their codes. */
  Assignment assign(List<Signature> signatures) {
    int[] ruleOf = new int[signatures.size()];
    long[] hidden = new long[rules.size()];
    for (Signature signature : signatures) {
      int taker = Assignment.NONE;
      for (int r = 0; r < rules.size(); r++) {
        if (rules.get(r).matches(signature)) {
          if (taker == Assignment.NONE) {
            taker = r;
          } else {
            hidden[r] += signature.events();
          }
        }
      }
      ruleOf[signature.code()] = taker;
    }
    return new Assignment(this, ruleOf, hidden);
  }

  /** One rule, ready to be tried. */
  record CompiledRule(String id, String touchpoint, List<CompiledCondition> conditions) {
    CompiledRule {
      conditions = List.copyOf(conditions);
    }

    static CompiledRule of(Library.Rule rule) {
      return new CompiledRule(
          rule.id(),
          rule.touchpoint(),
          rule.conditions().stream().map(CompiledCondition::of).toList());
    }

    boolean matches(Signature signature) {
      return !conditions.isEmpty() && conditions.stream().allMatch(c -> c.holds(signature));
    }
  }

  /** Which rule took which signature. */
  static final class Assignment {
    static final int NONE = -1;

    private final RuleBook book;
    private final int[] ruleOf;
    private final long[] hidden;

    private Assignment(RuleBook book, int[] ruleOf, long[] hidden) {
      this.book = book;
      this.ruleOf = ruleOf;
      this.hidden = hidden;
    }

    List<CompiledRule> rules() {
      return book.rules();
    }

    Map<String, String> broken() {
      return book.broken();
    }

    /** The position of the rule in the book, or {@link #NONE}. */
    int rule(int signature) {
      return ruleOf[signature];
    }

    boolean matched(int signature) {
      return ruleOf[signature] != NONE;
    }

    /** The touchpoint that the signature is about; absent when no rule takes it. */
    Optional<String> touchpoint(int signature) {
      return matched(signature)
          ? Optional.of(book.rules.get(ruleOf[signature]).touchpoint())
          : Optional.empty();
    }

    /** The id of the rule that took the signature; absent when none did. */
    Optional<String> ruleId(int signature) {
      return matched(signature)
          ? Optional.of(book.rules.get(ruleOf[signature]).id())
          : Optional.empty();
    }

    /** Events that the rule matches but that an earlier rule took. */
    long hiddenEvents(int rule) {
      return hidden[rule];
    }

    /** For folds: signature code to rule position, -1 for those that no rule took. */
    int[] ruleBySignature() {
      return ruleOf.clone();
    }
  }
}
