package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.wayloom.analysis.Analysis.SignatureQuery;
import org.wayloom.analysis.RuleBook.CompiledRule;
import org.wayloom.evidence.Signature;
import org.wayloom.http.Cursor;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Reach;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.maps.Library;

/** What the rules page needs: kinds of events, what rules take of them, what is left. */
final class RuleDesk {
  private static final Comparator<Signature> MOST_EVENTS_FIRST =
      Comparator.comparingLong(Signature::events).reversed().thenComparingInt(Signature::code);
  private static final int VALUES = 50;
  private static final int TOP = 20;

  private final AnswerMemory memory;
  private final Engine engine;

  RuleDesk(AnswerMemory memory, Engine engine) {
    this.memory = memory;
    this.engine = engine;
  }

  SignatureList list(Reading reading, SignatureQuery query) {
    List<Signature> wanted =
        reading.signatures().stream()
            .filter(filter(reading, query))
            .sorted(MOST_EVENTS_FIRST)
            .toList();
    long after = Cursor.number(query.page().after()).orElse(-1L);
    int from = 0;
    while (after >= 0 && from < wanted.size() && wanted.get(from++).code() != after) {
      // the page begins behind the signature that the last one ended with
    }
    List<Signature> page =
        wanted.subList(from, Math.min(wanted.size(), from + query.page().limit()));
    return new SignatureList(
        views(reading, page),
        from + page.size() < wanted.size() ? Cursor.of(page.getLast().code()) : null,
        count(reading, wanted));
  }

  private static Predicate<Signature> filter(Reading reading, SignatureQuery query) {
    String text = query.text().strip().toLowerCase(Locale.ROOT);
    Predicate<Signature> assigned =
        switch (query.filter()) {
          case ALL -> s -> true;
          case MATCHED -> s -> reading.assignment().matched(s.code());
          case UNMATCHED -> s -> !reading.assignment().matched(s.code());
        };
    return assigned.and(s -> text.isEmpty() || contains(s, text));
  }

  private static boolean contains(Signature s, String text) {
    List<String> parts = new ArrayList<>(s.properties().values());
    parts.add(s.activity());
    parts.add(Objects.requireNonNullElse(s.channel(), ""));
    parts.add(Objects.requireNonNullElse(s.page(), ""));
    return parts.stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
  }

  List<SignatureFields> fields(Reading reading, List<String> properties) {
    List<SignatureField> fields = new ArrayList<>();
    for (SignatureField.Part part : SignatureField.Part.values()) {
      fields.add(new SignatureField.Plain(part));
    }
    properties.forEach(property -> fields.add(new SignatureField.Property(property)));
    return fields.stream().map(field -> values(reading, field)).toList();
  }

  private static SignatureFields values(Reading reading, SignatureField field) {
    Map<String, Long> events = new HashMap<>();
    for (Signature s : reading.signatures()) {
      String value = field.of(s);
      if (value != null) {
        events.merge(value, s.events(), Long::sum);
      }
    }
    return new SignatureFields(
        field.name(),
        events.entrySet().stream()
            .map(entry -> new SignatureFields.Value(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(SignatureFields.Value::events)
                    .reversed()
                    .thenComparing(SignatureFields.Value::value))
            .limit(VALUES)
            .toList());
  }

  RulePreview preview(Reading reading, List<Library.Condition> conditions) {
    CompiledRule rule = new CompiledRule("preview", "preview", compiled(conditions));
    List<Signature> matched =
        reading.signatures().stream().filter(rule::matches).sorted(MOST_EVENTS_FIRST).toList();
    SignatureList.Count count = count(reading, matched);
    return new RulePreview(
        count.events(),
        count.persons(),
        count.signatures(),
        views(reading, matched.subList(0, Math.min(TOP, matched.size()))),
        new RulePreview.Taken(
            matched.stream()
                .filter(s -> reading.assignment().matched(s.code()))
                .mapToLong(Signature::events)
                .sum()));
  }

  /** Compiles the conditions, or refuses with a pointer to each wrong one. */
  static List<CompiledCondition> compiled(List<Library.Condition> conditions) {
    List<CompiledCondition> compiled = new ArrayList<>();
    List<Problem.Place> wrong = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Library.Condition condition = conditions.get(i);
      String part = "field";
      try {
        SignatureField.named(condition.field());
        part = "value";
        compiled.add(CompiledCondition.of(condition));
      } catch (IllegalArgumentException e) {
        wrong.add(
            new Problem.Place(
                "/conditions/%d/%s".formatted(i, part), String.valueOf(e.getMessage())));
      }
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(
          new Problem(ProblemType.INVALID_REQUEST, wrong.getFirst().detail(), wrong));
    }
    return compiled;
  }

  RuleCounts counts(Reading reading) {
    List<CompiledRule> rules = reading.assignment().rules();
    Coding byRule = Coding.of(reading.assignment().ruleBySignature(), rules.size());
    List<Reach.Node> taken =
        memory.ask(reading, engine, MapQuestions.key("reach", byRule), new Reach(byRule)).nodes();
    Map<String, RuleCounts.Rule> counted = new HashMap<>();
    for (int r = 0; r < rules.size(); r++) {
      CompiledRule rule = rules.get(r);
      counted.put(
          rule.id(),
          new RuleCounts.Rule(
              rule.id(),
              rule.touchpoint(),
              taken.get(r).events(),
              taken.get(r).persons(),
              reading.assignment().hiddenEvents(r),
              null));
    }
    List<RuleCounts.Rule> items =
        reading.library().rules().stream()
            .map(rule -> counted.getOrDefault(rule.id(), broken(reading, rule)))
            .toList();
    return new RuleCounts(
        items, assigned(reading, true), assigned(reading, false), reading.library().version());
  }

  private static RuleCounts.Rule broken(Reading reading, Library.Rule rule) {
    return new RuleCounts.Rule(
        rule.id(), rule.touchpoint(), 0, 0, 0, reading.assignment().broken().get(rule.id()));
  }

  private SignatureList.Count assigned(Reading reading, boolean matched) {
    return count(
        reading,
        reading.signatures().stream()
            .filter(s -> reading.assignment().matched(s.code()) == matched)
            .toList());
  }

  private SignatureList.Count count(Reading reading, List<Signature> some) {
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    some.forEach(s -> nodes[s.code()] = 0);
    Coding coding = Coding.of(nodes, 1);
    long persons =
        some.isEmpty()
            ? 0
            : memory
                .ask(reading, engine, MapQuestions.key("reach", coding), new Reach(coding))
                .nodes()
                .getFirst()
                .persons();
    return new SignatureList.Count(
        some.size(), some.stream().mapToLong(Signature::events).sum(), persons);
  }

  private static List<SignatureView> views(Reading reading, List<Signature> signatures) {
    return signatures.stream().map(s -> SignatureView.of(s, reading.assignment())).toList();
  }
}
