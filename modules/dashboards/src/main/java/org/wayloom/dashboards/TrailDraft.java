package org.wayloom.dashboards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wayloom.cases.Case;
import org.wayloom.dashboards.Trail.How;
import org.wayloom.dashboards.Trail.Kind;
import org.wayloom.dashboards.Trail.Link;
import org.wayloom.dashboards.Trail.Node;
import org.wayloom.dashboards.Trail.Said;
import org.wayloom.evidence.EventRow;

/** A trail while it is walked: each thing and each link once. */
final class TrailDraft {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<Link> links = new LinkedHashSet<>();
  private int more;

  /** Puts a thing on the way and answers with its key. */
  private String put(Node node) {
    nodes.putIfAbsent(node.key(), node);
    return node.key();
  }

  boolean has(Kind kind, String id) {
    return nodes.containsKey(key(kind, id));
  }

  private static String key(Kind kind, String id) {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
  }

  String answer(EventRow row, @Nullable String touchpoint) {
    String id = Long.toString(row.sequence());
    return put(
        new Node(
            key(Kind.ANSWER, id),
            Kind.ANSWER,
            id,
            false,
            row.type(),
            new Said(
                row.personCode(), row.person(), row.time(), row.value(), row.text(), touchpoint),
            null));
  }

  /** A case by its number and what opened it; who it is about stands on its own page. */
  String caseOf(Case one) {
    return put(
        new Node(
            key(Kind.CASE, one.id()),
            Kind.CASE,
            one.id(),
            false,
            "#%d %s".formatted(one.number(), one.causes().getFirst().ruleName()).strip(),
            null,
            null));
  }

  String opportunity(String id, String title) {
    return put(new Node(key(Kind.OPPORTUNITY, id), Kind.OPPORTUNITY, id, false, title, null, null));
  }

  /** An opportunity that a change still names, and that is not there any more. */
  String lostOpportunity(String id) {
    return put(new Node(key(Kind.OPPORTUNITY, id), Kind.OPPORTUNITY, id, true, "", null, null));
  }

  /** A change, with its effect where it was measured. */
  String change(ChangeLine change) {
    String key =
        put(
            new Node(
                key(Kind.CHANGE, change.id()),
                Kind.CHANGE,
                change.id(),
                false,
                change.title(),
                null,
                null));
    if (change.did() != null) {
      String effect =
          put(
              new Node(
                  key(Kind.EFFECT, change.id()),
                  Kind.EFFECT,
                  change.id(),
                  false,
                  change.did().place(),
                  null,
                  change.did()));
      link(key, effect, How.MEASURED);
    }
    return key;
  }

  void link(String from, String to, How how) {
    links.add(new Link(from, to, how));
  }

  /** Says that there are more answers than are listed. */
  void more(int answers) {
    more += answers;
  }

  Trail done() {
    List<Node> inOrder = new ArrayList<>(nodes.values());
    inOrder.sort(Comparator.comparing(Node::kind));
    return new Trail(inOrder, List.copyOf(links), more);
  }
}
