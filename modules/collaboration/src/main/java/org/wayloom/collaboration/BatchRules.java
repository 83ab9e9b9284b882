package org.wayloom.collaboration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wayloom.http.Permission;
import org.wayloom.kernel.Ids;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;

/**
 * What every document keeps to, whatever its kind: the shape of ids and names, sizes, depth (LV5,
 * LV51 to LV54). The owner of a kind adds its own {@link DocumentRules}.
 */
final class BatchRules {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]{0,63}");

  private final LiveLimits limits;
  private final Map<DocumentKind, List<DocumentRules>> rulesByKind;
  private final BiFunction<Forest, Operation, Optional<Operation>> whatOf;

  BatchRules(LiveLimits limits, Map<DocumentKind, List<DocumentRules>> rulesByKind) {
    this(limits, rulesByKind, Effective::of);
  }

  /**
   * @param whatOf says what of an operation takes effect; the simulator plants mistakes here
   */
  BatchRules(
      LiveLimits limits,
      Map<DocumentKind, List<DocumentRules>> rulesByKind,
      BiFunction<Forest, Operation, Optional<Operation>> whatOf) {
    this.limits = limits;
    this.rulesByKind = Map.copyOf(rulesByKind);
    this.whatOf = whatOf;
  }

  /** Either the forest after the batch with what of it took effect, or why all of it is refused. */
  sealed interface Verdict {
    record Taken(Forest after, List<Operation> effective) implements Verdict {}

    record Refused(Problem problem) implements Verdict {}
  }

  /** Judges a batch operation by operation, each on what the ones before it made of the forest. */
  Verdict judge(Forest before, List<Operation> batch) {
    if (batch.isEmpty()) {
      return new Verdict.Refused(
          Problem.of(ProblemType.INVALID_OPERATION, "A batch must hold at least one operation."));
    }
    long version = before.version() + 1;
    Forest forest = before;
    List<Operation> effective = new ArrayList<>(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      Operation operation = batch.get(i);
      Optional<Fault> shape = shapeFault(operation);
      if (shape.isPresent()) {
        return refused(i, shape.get());
      }
      if (whatOf.apply(forest, operation).isEmpty()) {
        continue;
      }
      Optional<Problem> refusal = kindRefusal(forest, operation);
      if (refusal.isPresent()) {
        return new Verdict.Refused(refusal.get());
      }
      Optional<Fault> depth = depthFault(forest, operation);
      if (depth.isPresent()) {
        return refused(i, depth.get());
      }
      forest = forest.with(operation, version);
      effective.add(operation);
    }
    Optional<Problem> size = sizeProblem(before, forest);
    return size.isPresent()
        ? new Verdict.Refused(size.get())
        : new Verdict.Taken(forest.atVersion(version), effective);
  }

  /** What is wrong and where inside the operation. */
  private record Fault(String pointer, String detail) {}

  private static Verdict refused(int index, Fault fault) {
    String pointer = "/ops/" + index + fault.pointer;
    return new Verdict.Refused(
        new Problem(
            ProblemType.INVALID_OPERATION,
            fault.detail + " (at " + pointer + ")",
            List.of(new Problem.Place(pointer, fault.detail))));
  }

  /** What somebody must be allowed who writes into documents of a kind: all that its rules ask. */
  Set<Permission> writing(DocumentKind kind) {
    List<DocumentRules> rules = rulesByKind.getOrDefault(kind, List.of());
    return rules.isEmpty()
        ? Set.of(Permission.EDIT_MAPS)
        : rules.stream().map(DocumentRules::writing).collect(Collectors.toSet());
  }

  /** The kinds of documents out of which deleted records are purged. */
  Set<DocumentKind> purged() {
    return rulesByKind.entrySet().stream()
        .filter(kind -> kind.getValue().stream().allMatch(DocumentRules::purges))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** How a field of this kind of document is merged, if it is. */
  Optional<DocumentRules.ValueMerge> merging(DocumentKind kind, String type, String field) {
    return rulesByKind.getOrDefault(kind, List.of()).stream()
        .flatMap(rules -> rules.merging(type, field).stream())
        .findFirst();
  }

  private Optional<Problem> kindRefusal(Forest before, Operation operation) {
    return rulesByKind.getOrDefault(before.kind(), List.of()).stream()
        .flatMap(rules -> rules.refuses(operation, before).stream())
        .findFirst();
  }

  private Optional<Fault> shapeFault(Operation operation) {
    Fault fault =
        switch (operation) {
          case Operation.Create create -> {
            Fault inId = idFault("/id", create.id());
            Fault inType = nameFault("/type", create.type());
            Fault inPlace = placeFault(create.place());
            yield inId != null
                ? inId
                : inType != null
                    ? inType
                    : inPlace != null ? inPlace : fieldsFault(create.fields());
          }
          case Operation.Set set -> {
            Fault inId = idFault("/id", set.id());
            yield inId != null ? inId : fieldsFault(set.fields());
          }
          case Operation.Move move -> {
            Fault inId = idFault("/id", move.id());
            yield inId != null ? inId : placeFault(move.place());
          }
          case Operation.Purge purge -> idFault("/id", purge.id());
        };
    return Optional.ofNullable(fault);
  }

  private static @Nullable Fault idFault(String pointer, String id) {
    try {
      Ids.check("an id", id);
      return null;
    } catch (IllegalArgumentException e) {
      return new Fault(pointer, e.getMessage() + ".");
    }
  }

  private static @Nullable Fault nameFault(String pointer, String name) {
    return NAME.matcher(name).matches()
        ? null
        : new Fault(
            pointer,
            "A name must be 1 to 64 letters, digits or - _ . : and start with a letter: " + name);
  }

  private @Nullable Fault placeFault(Place place) {
    Fault parent = idFault("/place/parent", place.parent());
    if (parent != null) {
      return parent;
    }
    if (place.idx().length() > limits.idxChars()) {
      return new Fault(
          "/place/idx", "An index key has at most " + limits.idxChars() + " characters.");
    }
    return FractionalIndex.isKey(place.idx())
        ? null
        : new Fault(
            "/place/idx", "This is not an index key; make one between those of the neighbours.");
  }

  private @Nullable Fault fieldsFault(Map<String, FieldValue> fields) {
    for (var field : fields.entrySet()) {
      Fault name = nameFault("/f/" + field.getKey(), field.getKey());
      if (name != null) {
        return name;
      }
      long bytes = RecordSize.of(field.getValue());
      if (bytes > limits.textBytes() + 2L) {
        return new Fault(
            "/f/" + field.getKey(),
            "A value has at most %d bytes, this one has %d: shorten it or split it into several."
                .formatted(limits.textBytes(), bytes));
      }
    }
    return null;
  }

  /** LV51. */
  private Optional<Fault> depthFault(Forest before, Operation operation) {
    int deepest =
        switch (operation) {
          case Operation.Create create -> before.depth(create.place().parent()) + 1;
          case Operation.Set set -> 0;
          case Operation.Purge purge -> 0;
          case Operation.Move move ->
              before.depth(move.place().parent()) + 1 + before.height(move.id());
        };
    return deepest <= limits.depth()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "/place/parent",
                "Records may be at most %d levels deep, this would make %d: put it higher up."
                    .formatted(limits.depth(), deepest)));
  }

  /** LV52. What is over a limit already may still shrink. */
  private Optional<Problem> sizeProblem(Forest before, Forest after) {
    if (after.liveRecords() > limits.records() && after.liveRecords() > before.liveRecords()) {
      return Optional.of(
          Problem.of(
              ProblemType.TOO_LARGE,
              "A document holds at most %d records; delete some or start another document."
                  .formatted(limits.records())));
    }
    if (after.bytes() > limits.documentBytes() && after.bytes() > before.bytes()) {
      return Optional.of(
          Problem.of(
              ProblemType.TOO_LARGE,
              "A document holds at most %d bytes; shorten texts or start another document."
                  .formatted(limits.documentBytes())));
    }
    return Optional.empty();
  }
}
