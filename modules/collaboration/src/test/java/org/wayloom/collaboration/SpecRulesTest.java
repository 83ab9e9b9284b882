package org.wayloom.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The specification and the tests speak of the same rules. */
class SpecRulesTest {
  private static final Path ROOT = Path.of(System.getProperty("wayloom.root"));
  private static final Pattern RULE = Pattern.compile("- \\*\\*(LV\\d+)\\*\\*");
  private static final Pattern NAMED = Pattern.compile("\\bLV\\d+\\b");

  @Test
  void everyRuleIsNamedByATest() throws IOException {
    assertThat(named()).as("rules that tests name").containsAll(rules());
  }

  @Test
  void noTestNamesARuleThatIsNotThere() throws IOException {
    assertThat(rules()).as("rules of docs/live/SPEC.md").containsAll(named());
  }

  private static SortedSet<String> rules() throws IOException {
    return found(RULE, 1, Files.readString(ROOT.resolve("docs/live/SPEC.md")));
  }

  private static SortedSet<String> named() throws IOException {
    SortedSet<String> named = new TreeSet<>();
    for (String folder :
        List.of(
            "modules/collaboration/src/test",
            "modules/history/src/test",
            "docs/live/fixtures",
            "web/src/live",
            "web/e2e/scenarios")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file : files.filter(SpecRulesTest::isTest).toList()) {
          named.addAll(found(NAMED, 0, Files.readString(file)));
        }
      }
    }
    return named;
  }

  private static boolean isTest(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith("Test.java")
        || name.endsWith("Contract.java")
        || name.endsWith(".test.ts")
        || name.endsWith(".mjs")
        || (name.endsWith(".json") && Files.isRegularFile(file));
  }

  private static SortedSet<String> found(Pattern pattern, int group, String text) {
    SortedSet<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }
}
