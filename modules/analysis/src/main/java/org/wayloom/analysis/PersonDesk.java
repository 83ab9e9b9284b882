package org.wayloom.analysis;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Analysis.PageAsk;
import org.wayloom.analysis.PersonView.Moment;
import org.wayloom.analysis.PersonView.TouchpointName;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.evidence.Person;
import org.wayloom.evidence.Persons;
import org.wayloom.evidence.Signature;
import org.wayloom.evidence.StoredEvidence;
import org.wayloom.http.Page;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.maps.DrawnMaps;

/**
 * Answers about single persons. It reads what is stored and not the index, so that a person is
 * whole as soon as the evidence is there.
 */
final class PersonDesk {
  private final StoredEvidence evidence;
  private final Persons persons;
  private final DrawnMaps maps;

  PersonDesk(StoredEvidence evidence, Persons persons, DrawnMaps maps) {
    this.evidence = evidence;
    this.persons = persons;
    this.maps = maps;
  }

  /**
   * What of a person's evidence is wanted.
   *
   * @param kind null for all
   * @param channel null for all
   */
  record Filter(@Nullable EventKind kind, @Nullable String channel) {
    boolean takes(Signature signature) {
      return (kind == null || kind == signature.kind())
          && (channel == null || channel.equals(signature.channel()));
    }
  }

  List<Person.Named> find(WorkspaceId workspace, String text, int limit) {
    return text.isBlank() ? List.of() : persons.find(workspace, text.strip(), limit);
  }

  PersonView view(WorkspaceId workspace, int code) {
    Person person = person(workspace, code);
    Map<Integer, Signature> signatures = signatures(workspace);
    Map<EventKind, Long> kinds = new EnumMap<>(EventKind.class);
    Map<String, Long> channels = new TreeMap<>();
    for (Person.Kind of : person.kinds()) {
      Signature signature = signatures.get(of.signature());
      if (signature != null) {
        kinds.merge(signature.kind(), of.events(), Long::sum);
        String channel = signature.channel();
        if (channel != null) {
          channels.merge(channel, of.events(), Long::sum);
        }
      }
    }
    return new PersonView(
        person.code(),
        person.id(),
        person.names(),
        person.identities(),
        person.events(),
        person.firstTime(),
        person.lastTime(),
        mostFirst(kinds).map(e -> new PersonView.KindCount(e.getKey(), e.getValue())).toList(),
        mostFirst(channels)
            .map(e -> new PersonView.ChannelCount(e.getKey(), e.getValue()))
            .toList());
  }

  private static <K> Stream<Map.Entry<K, Long>> mostFirst(Map<K, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder()));
  }

  /** A page of all that the person did and said, oldest first. */
  Page<Moment> moments(WorkspaceId workspace, int code, Filter filter, PageAsk page) {
    Person person = person(workspace, code);
    Map<Integer, Signature> signatures = signatures(workspace);
    List<Integer> wanted =
        person.kinds().stream()
            .map(Person.Kind::signature)
            .filter(signature -> takes(filter, signatures.get(signature)))
            .toList();
    if (wanted.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Page<EventRow> rows =
        evidence.rows(
            workspace, new RowQuery(List.of(person.code()), wanted, page.limit(), page.after()));
    TouchpointRules touchpoints = TouchpointRules.of(maps.library(workspace));
    return new Page<>(
        rows.items().stream()
            .map(row -> new Moment(row, touchpoint(touchpoints, signatures.get(row.signature()))))
            .toList(),
        rows.next());
  }

  private static @Nullable TouchpointName touchpoint(
      TouchpointRules touchpoints, @Nullable Signature signature) {
    return signature == null ? null : touchpoints.touchpoint(signature).orElse(null);
  }

  private static boolean takes(Filter filter, @Nullable Signature signature) {
    return signature != null && filter.takes(signature);
  }

  private Person person(WorkspaceId workspace, int code) {
    return persons
        .person(workspace, code)
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "There is no person " + code + " in this workspace's evidence."));
  }

  private Map<Integer, Signature> signatures(WorkspaceId workspace) {
    Map<Integer, Signature> byCode = new HashMap<>();
    evidence.signatures(workspace).forEach(signature -> byCode.put(signature.code(), signature));
    return byCode;
  }
}
