package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.WorkspaceId;

/** Persons found by the properties of their events. */
class PropertyReadsTest {
  private static final WorkspaceId WS = new WorkspaceId("w1");
  private static final String ODD = "a/b~c \"d\"";

  @TempDir Path data;
  private EvidenceModule module;

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
    module
        .evidence()
        .store(
            WS,
            "test",
            List.of(
                event("ann", 1, Map.of("plan", "plus", "city", "Oslo")),
                event("bob", 2, Map.of("plan", "basic", ODD, "yes")),
                event("ann", 3, Map.of()),
                event("dan", 4, Map.of("plan", "plus")),
                event("dan", 5, Map.of("plan", "basic"))));
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static NewEvent event(String person, int minute, Map<String, String> properties) {
    return new NewEvent(
        "e" + minute,
        EventKind.EVENT,
        "see",
        Instant.parse("2026-03-01T12:00:00Z").plusSeconds(60L * minute),
        person,
        null,
        null,
        null,
        null,
        properties,
        null);
  }

  private List<String> with(String property, String... values) {
    int[] codes = module.evidence().personsWith(WS, property, List.of(values));
    return module.evidence().persons(WS, codes);
  }

  @Test
  void findsWhoEverHadOneOfTheValues() {
    assertThat(with("plan", "plus")).containsExactly("ann", "dan");
    assertThat(with("plan", "basic")).containsExactly("bob", "dan");
    assertThat(with("plan", "plus", "basic")).containsExactly("ann", "bob", "dan");
  }

  @Test
  void takesValuesWholeAndNamesAsTheyAre() {
    assertThat(with("plan", "plu")).isEmpty();
    assertThat(with("plan", "Plus")).isEmpty();
    assertThat(with("pla", "plus")).isEmpty();
    assertThat(with(ODD, "yes")).containsExactly("bob");
    assertThat(with("$.plan", "plus")).isEmpty();
    assertThat(with("plan")).isEmpty();
  }

  @Test
  void namesOfOnePersonAreFoundAsOne() {
    module.evidence().merge(WS, "bob", "ann");

    assertThat(module.evidence().personsWith(WS, "plan", List.of("basic", "plus"))).hasSize(2);
  }

  @Test
  void listsPropertiesWithTheirValues() {
    assertThat(module.evidence().properties(WS))
        .containsExactly(
            new PropertyValues(
                "plan",
                3,
                2,
                List.of(new PropertyValues.Value("basic", 2), new PropertyValues.Value("plus", 2))),
            new PropertyValues(ODD, 1, 1, List.of(new PropertyValues.Value("yes", 1))),
            new PropertyValues("city", 1, 1, List.of(new PropertyValues.Value("Oslo", 1))));
  }

  @Test
  void aWorkspaceWithoutEvidenceHasNone() {
    assertThat(module.evidence().properties(new WorkspaceId("w2"))).isEmpty();
    assertThat(module.evidence().personsWith(new WorkspaceId("w2"), "plan", List.of("x")))
        .isEmpty();
  }
}
