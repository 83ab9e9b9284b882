package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.evidence.Evidence.RowQuery;
import org.wayloom.kernel.WorkspaceId;

/** Names that are one person: counted as one, and taken apart again without a trace. */
class OnePersonTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("shop");
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path data;
  private EvidenceModule module;
  private Evidence evidence;
  private Persons persons;

  @BeforeEach
  void open() {
    module = EvidenceModule.of(data, Clock.systemUTC());
    evidence = module.evidence();
    persons = module.persons();
  }

  @AfterEach
  void close() {
    module.close();
  }

  private static NewEvent event(String person, String type, int minute) {
    return new NewEvent(
        person + "/" + type + "/" + minute,
        EventKind.EVENT,
        type,
        NOON.plusSeconds(60L * minute),
        person,
        "web",
        null,
        null,
        null,
        Map.of(),
        null);
  }

  private void store(NewEvent... events) {
    evidence.store(WORKSPACE, "test", List.of(events));
  }

  /** The person code of each event in the order in which they were stored. */
  private List<Integer> codes() {
    List<Integer> codes = new ArrayList<>();
    evidence.readColumns(
        WORKSPACE,
        (count, who, times, signatures, values) ->
            Arrays.stream(who, 0, count).forEach(codes::add));
    return codes;
  }

  private List<EventRow> rows(int person) {
    return evidence.rows(WORKSPACE, new RowQuery(List.of(person), List.of(), 1000, "")).items();
  }

  @Test
  void countsTwoNamesAsOnePersonInTheColumnsOfTheIndex() {
    store(event("visitor-7", "view", 0), event("ann", "buy", 1), event("bob", "view", 2));

    assertThat(evidence.merge(WORKSPACE, "visitor-7", "ann")).isTrue();

    assertThat(codes()).containsExactly(1, 1, 2);
    assertThat(evidence.summary(WORKSPACE).persons()).isEqualTo(2);
  }

  @Test
  void whatTwoNamesAnsweredOnePersonAnsweredTwice() {
    store(answer("visitor-7", 5, 0), answer("ann", 3, 1), answer("bob", 5, 2), answer("cat", 5, 3));
    int asked = evidence.signatures(WORKSPACE).getFirst().code();

    assertThat(evidence.given(WORKSPACE, List.of(asked)))
        .containsExactly(given(1, 3.0), given(3, 5.0));
    evidence.merge(WORKSPACE, "visitor-7", "ann");
    assertThat(evidence.given(WORKSPACE, List.of(asked)))
        .containsExactly(given(1, 3.0, 5.0), given(2, 5.0));
  }

  private static NewEvent answer(String person, double value, int minute) {
    return new NewEvent(
        person + "/rate/" + minute,
        EventKind.ANSWER,
        "rate",
        NOON.plusSeconds(60L * minute),
        person,
        "web",
        null,
        null,
        value,
        Map.of(),
        new Question(Question.QuestionType.CSAT, 1, 5));
  }

  private static Evidence.GivenAlike given(long persons, Double... values) {
    return new Evidence.GivenAlike(List.of(values), persons);
  }

  @Test
  void saysOnceWhatWasSaidTwice() {
    store(event("visitor-7", "view", 0), event("ann", "buy", 1));
    evidence.merge(WORKSPACE, "visitor-7", "ann");

    assertThat(evidence.merge(WORKSPACE, "visitor-7", "ann")).isFalse();
    assertThat(persons.person(WORKSPACE, 1).orElseThrow().identities()).hasSize(1);
  }

  @Test
  void readsTheRowsOfAllNamesInTheOrderOfTimeUnderWhicheverCodeIsAsked() {
    store(
        event("visitor-7", "view", 0),
        event("ann", "buy", 2),
        event("visitor-7", "compare", 1),
        event("bob", "view", 0));
    evidence.merge(WORKSPACE, "visitor-7", "ann");

    assertThat(rows(0)).extracting(EventRow::type).containsExactly("view", "compare", "buy");
    assertThat(rows(0)).isEqualTo(rows(1));
    assertThat(rows(1))
        .extracting(EventRow::person)
        .containsExactly("visitor-7", "visitor-7", "ann");
    assertThat(rows(1)).extracting(EventRow::personCode).containsOnly(1);
  }

  @Test
  void pagesThroughTheRowsOfSeveralNamesWithoutLosingOrRepeatingOne() {
    for (int i = 0; i < 20; i++) {
      store(event(i % 3 == 0 ? "visitor-7" : "ann", "step-" + i, i), event("bob", "step-" + i, i));
    }
    evidence.merge(WORKSPACE, "visitor-7", "ann");

    List<String> types = new ArrayList<>();
    String after = "";
    while (after != null) {
      var page = evidence.rows(WORKSPACE, new RowQuery(List.of(0), List.of(), 3, after));
      page.items().forEach(row -> types.add(row.type()));
      after = page.next();
    }

    assertThat(types)
        .hasSize(20)
        .doesNotHaveDuplicates()
        .isEqualTo(rows(0).stream().map(EventRow::type).toList());
  }

  @Test
  void tellsWhoAPersonIsWithNamesPairsAndCounts() {
    store(event("visitor-7", "view", 0), event("ann", "buy", 1), event("ann", "view", 2));
    persons.merge(WORKSPACE, List.of(new Identity.Pair("visitor-7", "ann")), "Grace");

    Person ann = persons.person(WORKSPACE, 0).orElseThrow();

    assertThat(ann.code()).isEqualTo(1);
    assertThat(ann.id()).isEqualTo("ann");
    assertThat(ann.names())
        .containsExactly(new Person.Name(1, "ann", 2), new Person.Name(0, "visitor-7", 1));
    assertThat(ann.events()).isEqualTo(3);
    assertThat(ann.firstTime()).isEqualTo(NOON);
    assertThat(ann.lastTime()).isEqualTo(NOON.plusSeconds(120));
    assertThat(ann.kinds()).containsExactly(new Person.Kind(0, 2), new Person.Kind(1, 1));
    assertThat(ann.identities()).extracting(Identity::by).containsExactly("Grace");
  }

  @Test
  void waitsForANameThatHasNoEventsYet() {
    store(event("visitor-7", "view", 0));
    evidence.merge(WORKSPACE, "visitor-7", "ann");
    assertThat(codes()).containsExactly(0);

    store(event("ann", "buy", 1));

    assertThat(codes()).containsExactly(1, 1);
    assertThat(persons.person(WORKSPACE, 0).orElseThrow().id()).isEqualTo("ann");
  }

  @Test
  void findsPersonsByAnyOfTheirNamesExactOnesFirst() {
    store(event("ann-2", "view", 0), event("Ann", "buy", 1), event("bob", "buy", 1));
    evidence.merge(WORKSPACE, "ann-2", "bob");

    assertThat(persons.find(WORKSPACE, "ann", 10))
        .containsExactly(new Person.Named(1, "Ann"), new Person.Named(2, "ann-2"));
    assertThat(persons.find(WORKSPACE, "%", 10)).isEmpty();
  }

  @Test
  void countsTheOnePersonOnceInSignatures() {
    store(event("visitor-7", "view", 0), event("ann", "view", 1));
    evidence.merge(WORKSPACE, "visitor-7", "ann");

    assertThat(evidence.signatures(WORKSPACE))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.persons()).isEqualTo(1);
              assertThat(view.events()).isEqualTo(2);
            });
  }

  @Test
  void keepsPairsWhenAnImportIsUndoneAndCodesChange() {
    ImportReceipt first =
        evidence.store(
            WORKSPACE, "first", List.of(event("bob", "view", 0), event("eve", "buy", 1)));
    evidence.store(
        WORKSPACE, "second", List.of(event("visitor-7", "view", 2), event("ann", "buy", 3)));
    evidence.merge(WORKSPACE, "visitor-7", "ann");
    assertThat(codes()).containsExactly(0, 1, 3, 3);

    module.history().undo(WORKSPACE, first.id());

    assertThat(codes()).containsExactly(1, 1);
    assertThat(evidence.summary(WORKSPACE).persons()).isEqualTo(1);
    assertThat(persons.person(WORKSPACE, 0).orElseThrow().id()).isEqualTo("ann");
  }

  @Test
  void keepsPairsOverARestart() {
    store(event("visitor-7", "view", 0), event("ann", "buy", 1));
    evidence.merge(WORKSPACE, "visitor-7", "ann");
    Evidence.Revision before = evidence.revision(WORKSPACE);

    module.close();
    open();

    assertThat(codes()).containsExactly(1, 1);
    assertThat(evidence.revision(WORKSPACE)).isEqualTo(before);
  }

  @Test
  void refusesToMergeANameWithItself() {
    assertThatThrownBy(() -> evidence.merge(WORKSPACE, "ann", "ann"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsNoPairInAWorkspaceWithoutEvidence() {
    assertThat(persons.unmerge(WORKSPACE, new Identity.Pair("a", "b"))).isFalse();
    assertThat(persons.person(WORKSPACE, 0)).isEmpty();
    assertThat(persons.find(WORKSPACE, "a", 5)).isEmpty();
  }

  @Test
  void lawMergeThenUnmergeIsAsBeforeWhateverTheOrder() {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      WorkspaceId room = new WorkspaceId("room-" + seed);
      List<NewEvent> events = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        events.add(event("p" + random.nextInt(15), "t" + random.nextInt(4), i));
      }
      evidence.store(room, "test", events);
      World before = world(room);
      List<Identity.Pair> pairs = pairs(random);

      persons.merge(room, pairs, "law");
      World merged = world(room);
      persons.merge(room, List.of(new Identity.Pair("p1", "somebody new")), "law");
      persons.unmerge(room, new Identity.Pair("p1", "somebody new"));
      assertThat(world(room)).as("seed %d", seed).isEqualTo(merged);

      Collections.shuffle(pairs, random);
      pairs.forEach(pair -> assertThat(persons.unmerge(room, pair)).isTrue());
      assertThat(world(room)).as("seed %d", seed).isEqualTo(before);

      Collections.shuffle(pairs, random);
      pairs.forEach(pair -> persons.merge(room, List.of(pair), "law"));
      assertThat(world(room)).as("seed %d", seed).isEqualTo(merged);
    }
  }

  private static List<Identity.Pair> pairs(Random random) {
    List<Identity.Pair> pairs = new ArrayList<>();
    while (pairs.size() < 8) {
      int a = random.nextInt(17);
      int b = random.nextInt(17);
      if (a != b) {
        Identity.Pair pair = new Identity.Pair("p" + a, "p" + b);
        if (!pairs.contains(pair)) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  /** All that readers can see of a workspace's persons. */
  private record World(
      List<Integer> codes, List<EventRow> rows, List<Signature> signatures, long persons) {}

  private World world(WorkspaceId room) {
    List<Integer> codes = new ArrayList<>();
    evidence.readColumns(
        room,
        (count, who, times, signatures, values) ->
            Arrays.stream(who, 0, count).forEach(codes::add));
    World world =
        new World(
            codes,
            evidence.rows(room, new RowQuery(List.of(), List.of(), 1000, "")).items(),
            evidence.signatures(room),
            evidence.summary(room).persons());
    assertThat(world.persons).isEqualTo(new TreeSet<>(codes).size());
    return world;
  }

  @Test
  void resolvesChainsToTheNameAtTheirEnd() {
    store(
        event("a", "view", 0), event("b", "view", 1), event("c", "view", 2), event("d", "view", 3));
    evidence.merge(WORKSPACE, "c", "d");
    evidence.merge(WORKSPACE, "a", "b");
    evidence.merge(WORKSPACE, "b", "c");

    assertThat(codes()).containsExactly(3, 3, 3, 3);

    persons.unmerge(WORKSPACE, new Identity.Pair("b", "c"));
    assertThat(codes()).containsExactly(1, 1, 3, 3);
  }
}
