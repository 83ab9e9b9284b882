package org.wayloom.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Journeys that a person can read, for tests. A line is a person, a word an event: a name, after
 * {@code @} its time (milliseconds, or with {@code s m h d}; left out: one more than the event
 * before) and after {@code =} its value.
 *
 * <pre>{@code
 * ann: visit@0 buy@2d rate@3d=5
 * bob: visit visit
 * }</pre>
 *
 * Signature codes follow the names' alphabetical order, person codes the lines.
 */
public final class JourneyText {
  private final List<String> persons = new ArrayList<>();
  private final List<String> names;
  private final ArrayBlocks blocks;

  private JourneyText(String text) {
    List<Word> words = new ArrayList<>();
    Map<String, Integer> codes = new TreeMap<>();
    for (String line : text.strip().split("\n")) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IllegalArgumentException("a line must be `person: event event`: " + line);
      }
      long time = -1;
      for (String word : line.substring(colon + 1).strip().split("\\s+")) {
        if (!word.isEmpty()) {
          Word event = Word.parse(persons.size(), word, time + 1);
          time = event.time;
          codes.put(event.name, 0);
          words.add(event);
        }
      }
      persons.add(line.substring(0, colon).strip());
    }
    names = List.copyOf(codes.keySet());
    ArrayBlocks.Builder builder = ArrayBlocks.builder().atLeast(persons.size(), names.size());
    for (Word word : words) {
      builder.add(word.person, word.time, names.indexOf(word.name), word.value);
    }
    blocks = builder.build();
  }

  public static JourneyText of(String text) {
    return new JourneyText(text);
  }

  public ArrayBlocks blocks() {
    return blocks;
  }

  /** The signature code of a name. */
  public int code(String name) {
    int code = names.indexOf(name);
    if (code < 0) {
      throw new IllegalArgumentException("no event is called " + name + ": " + names);
    }
    return code;
  }

  public boolean knows(String name) {
    return names.contains(name);
  }

  public String name(int code) {
    return names.get(code);
  }

  public String person(int code) {
    return persons.get(code);
  }

  public int signatures() {
    return names.size();
  }

  /**
   * A coding with one node per group of names: {@code coding("browse search", "buy")} makes node 0
   * of the first two and node 1 of the third.
   */
  public Coding coding(String... groups) {
    int[] nodes = new int[names.size()];
    java.util.Arrays.fill(nodes, Coding.NONE);
    for (int node = 0; node < groups.length; node++) {
      for (String name : groups[node].split(" ")) {
        nodes[code(name)] = node;
      }
    }
    return Coding.of(nodes, groups.length);
  }

  private record Word(int person, String name, long time, float value) {
    static Word parse(int person, String word, long nextTime) {
      String rest = word;
      float value = Float.NaN;
      int equals = rest.indexOf('=');
      if (equals >= 0) {
        value = Float.parseFloat(rest.substring(equals + 1));
        rest = rest.substring(0, equals);
      }
      int at = rest.indexOf('@');
      return at < 0
          ? new Word(person, rest, nextTime, value)
          : new Word(person, rest.substring(0, at), millis(rest.substring(at + 1)), value);
    }

    private static long millis(String time) {
      String number = time.substring(0, time.length() - 1);
      return switch (time.charAt(time.length() - 1)) {
        case 's' -> Long.parseLong(number) * 1_000;
        case 'm' -> Long.parseLong(number) * 60_000;
        case 'h' -> Long.parseLong(number) * 3_600_000;
        case 'd' -> Long.parseLong(number) * 86_400_000;
        default -> Long.parseLong(time);
      };
    }
  }
}
