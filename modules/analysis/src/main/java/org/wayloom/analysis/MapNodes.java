package org.wayloom.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;

/**
 * What journeys are looked at by: the touchpoints of a map, its stages, or the channels of its
 * steps.
 */
record MapNodes(List<NodeName> names, Coding coding) {
  MapNodes {
    names = List.copyOf(names);
  }

  /** What the nodes are. */
  enum By {
    TOUCHPOINTS,
    STAGES,
    CHANNELS
  }

  static MapNodes of(By by, Reading reading, MapQuestions questions) {
    return switch (by) {
      case TOUCHPOINTS -> touchpoints(questions);
      case STAGES -> stages(questions);
      case CHANNELS -> channels(reading, questions);
    };
  }

  static MapNodes touchpoints(MapQuestions questions) {
    return new MapNodes(
        questions.coding().touchpoints().stream()
            .map(placed -> new NodeName(placed.touchpoint().id(), placed.touchpoint().name()))
            .toList(),
        questions.coding().stepsByTouchpoint());
  }

  static MapNodes stages(MapQuestions questions) {
    return new MapNodes(
        questions.map().stages().stream()
            .map(stage -> new NodeName(stage.id(), stage.title()))
            .toList(),
        questions.coding().stepsByStage());
  }

  /** The channels that the map's steps name. */
  private static MapNodes channels(Reading reading, MapQuestions questions) {
    Coding steps = questions.coding().stepsByTouchpoint();
    TreeSet<String> keys = new TreeSet<>();
    for (Signature signature : reading.signatures()) {
      String channel = signature.channel();
      if (channel != null && steps.node(signature.code()) != Coding.NONE) {
        keys.add(channel);
      }
    }
    List<String> channels = List.copyOf(keys);
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    for (Signature signature : reading.signatures()) {
      String channel = signature.channel();
      if (channel != null && steps.node(signature.code()) != Coding.NONE) {
        nodes[signature.code()] = channels.indexOf(channel);
      }
    }
    return new MapNodes(
        channels.stream().map(key -> new NodeName(key, key)).toList(),
        Coding.of(nodes, channels.size()));
  }

  /** The position of the node with an id; a problem where the map has none. */
  int node(String parameter, String id) {
    for (int node = 0; node < names.size(); node++) {
      if (names.get(node).id().equals(id)) {
        return node;
      }
    }
    throw Parameters.refused(parameter, "The map has no %s here".formatted(id));
  }

  /** The signatures of the node with an id. */
  BitSet signatures(String parameter, String id) {
    return at(coding, node(parameter, id));
  }

  /** The codes that a coding puts at a node. */
  static BitSet at(Coding coding, int node) {
    BitSet codes = new BitSet();
    for (int code = 0; code < coding.signatures(); code++) {
      codes.set(code, coding.node(code) == node);
    }
    return codes;
  }

  /** All codes that a coding puts at any node. */
  static BitSet anywhere(Coding coding) {
    BitSet codes = new BitSet();
    for (int code = 0; code < coding.signatures(); code++) {
      codes.set(code, coding.node(code) != Coding.NONE);
    }
    return codes;
  }

  /** Only the node with an id, as node 0. */
  Coding only(String parameter, String id) {
    return together(List.of(node(parameter, id)));
  }

  /** Some nodes, numbered as they are listed. */
  Coding together(List<Integer> wanted) {
    int[] nodes = new int[coding.signatures()];
    for (int code = 0; code < nodes.length; code++) {
      nodes[code] = wanted.indexOf(coding.node(code));
    }
    return Coding.of(nodes, wanted.size());
  }
}
