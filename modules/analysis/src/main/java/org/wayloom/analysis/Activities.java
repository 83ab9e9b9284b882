package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wayloom.evidence.Signature;
import org.wayloom.maps.Library;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/**
 * Gathers signatures into what people would call one activity, each with the rules that would find
 * it again.
 *
 * <ul>
 *   <li>What a rule of the library takes belongs to that rule's touchpoint and needs no new rule.
 *   <li>Life-cycle steps, channels and spellings of one type are one activity.
 *   <li>A type that is seen on several pages is a page view: each page's first folder is an
 *       activity.
 * </ul>
 */
final class Activities {
  private Activities() {}

  /**
   * One activity.
   *
   * @param signatures their codes
   */
  record Activity(
      String name,
      List<Integer> signatures,
      List<String> channels,
      long events,
      List<List<Condition>> rules) {}

  /** The activities, most events first; equals stand in the order of their names. */
  static List<Activity> of(
      List<Signature> signatures, RuleBook.Assignment assignment, Library library) {
    Map<String, String> names =
        library.touchpoints().stream()
            .collect(Collectors.toMap(Library.Touchpoint::id, Library.Touchpoint::name));
    Map<String, SortedSet<String>> pages = pagesByType(signatures);
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Signature signature : signatures) {
      Optional<String> touchpoint = assignment.touchpoint(signature.code());
      String folder =
          pages.getOrDefault(signature.type(), new TreeSet<>()).size() > 1 ? folder(signature) : "";
      String key;
      String name;
      if (touchpoint.isPresent()) {
        key = "touchpoint " + touchpoint.get();
        name = names.getOrDefault(touchpoint.get(), signature.type());
      } else if (!folder.isEmpty()) {
        key = "page " + ReadableName.key(signature.type()) + " " + folder;
        name = folder.equals("/") ? ReadableName.of(signature.type()) : ReadableName.of(folder);
      } else {
        key = "type " + ReadableName.key(signature.type());
        name = ReadableName.of(signature.type());
      }
      Group group = groups.computeIfAbsent(key, k -> new Group(name));
      group.signatures.add(signature);
      if (touchpoint.isEmpty()) {
        group.conditions.putIfAbsent(signature.type(), conditions(signature.type(), folder));
      }
    }
    return groups.values().stream()
        .map(Group::activity)
        .sorted(Comparator.comparingLong(Activity::events).reversed().thenComparing(Activity::name))
        .toList();
  }

  private static Map<String, SortedSet<String>> pagesByType(List<Signature> signatures) {
    return signatures.stream()
        .filter(s -> s.page() != null)
        .collect(
            Collectors.groupingBy(
                Signature::type,
                TreeMap::new,
                Collectors.mapping(Activities::folder, Collectors.toCollection(TreeSet::new))));
  }

  /** {@code /cart} of {@code /cart/items?id=1}; a page without slashes is its own folder. */
  private static String folder(Signature signature) {
    String page = signature.page();
    if (page == null || page.isEmpty()) {
      return "";
    }
    if (page.charAt(0) != '/') {
      return page;
    }
    int end = 1;
    while (end < page.length() && "/?#".indexOf(page.charAt(end)) < 0) {
      end++;
    }
    return page.substring(0, end);
  }

  private static List<Condition> conditions(String type, String folder) {
    Condition ofType = new Condition("type", Match.EQUALS, type);
    if (folder.isEmpty()) {
      return List.of(ofType);
    }
    if (folder.charAt(0) != '/') {
      return List.of(ofType, new Condition("page", Match.EQUALS, folder));
    }
    String quoted = com.google.re2j.Pattern.quote(folder);
    String rest = folder.equals("/") ? "([?#].*)?" : "([/?#].*)?";
    return List.of(ofType, new Condition("page", Match.REGEX, quoted + rest));
  }

  /** An activity while its signatures are being gathered. */
  private static final class Group {
    private final String name;
    private final List<Signature> signatures = new ArrayList<>();
    private final Map<String, List<Condition>> conditions = new TreeMap<>();

    Group(String name) {
      this.name = name;
    }

    Activity activity() {
      return new Activity(
          name,
          signatures.stream().map(Signature::code).sorted().toList(),
          signatures.stream()
              .flatMap(s -> Optional.ofNullable(s.channel()).stream())
              .distinct()
              .sorted()
              .toList(),
          signatures.stream().mapToLong(Signature::events).sum(),
          List.copyOf(conditions.values()));
    }
  }
}
