package org.wayloom.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.testing.Meanwhile;

/** Stores are copied as they are at one moment, while events come in. */
class EvidenceCopyTest {
  private static final WorkspaceId SHOP = new WorkspaceId("shop");
  private static final WorkspaceId BANK = new WorkspaceId("bank");
  private static final int AT_ONCE = 10;

  @TempDir Path folder;

  private EvidenceModule open(String name) {
    return EvidenceModule.of(folder.resolve(name), Clock.systemUTC());
  }

  /** Ten events that are stored together, and how far their stream has come with them. */
  private static void deliver(Evidence evidence, int number) {
    List<NewEvent> events =
        IntStream.range(0, AT_ONCE).mapToObj(i -> event(number + "-" + i)).toList();
    evidence.deliver(SHOP, new Delivery("s", "Shop", number, events, List.of()));
  }

  private static NewEvent event(String id) {
    return new NewEvent(
        id,
        EventKind.EVENT,
        "visit",
        Instant.parse("2026-03-01T12:00:00Z"),
        "person " + id,
        "web",
        "/",
        "I like it",
        null,
        Map.of("plan", "plus"),
        null);
  }

  @Test
  void copiesWhatIsWhollyStoredWhileMoreComesIn() {
    long before;
    long after;
    try (EvidenceModule module = open("data")) {
      Evidence evidence = module.evidence();
      try (Meanwhile source = Meanwhile.repeat(20, i -> deliver(evidence, i + 1))) {
        before = evidence.streams(SHOP).getFirst().upTo();
        module.copyTo(folder.resolve("copy"));
        after = evidence.streams(SHOP).getFirst().upTo();
      }
      assertThat(module.events()).isEqualTo(evidence.summary(SHOP).events());
    }
    try (EvidenceModule copy = open("copy")) {
      Evidence evidence = copy.evidence();
      long upTo = evidence.streams(SHOP).getFirst().upTo();
      assertThat(upTo).isBetween(before, after);
      assertThat(evidence.summary(SHOP).events()).isEqualTo(upTo * AT_ONCE);
      assertThat(evidence.revision(SHOP).lastSequence()).isEqualTo(upTo * AT_ONCE);
      // It goes on where it was, and still knows what it has.
      deliver(evidence, Math.toIntExact(upTo) + 1);
      evidence.deliver(SHOP, new Delivery("s", "Shop", upTo + 2, List.of(event("1-0")), List.of()));
      assertThat(evidence.streams(SHOP).getFirst().upTo()).isEqualTo(upTo + 2);
      assertThat(evidence.summary(SHOP).events()).isEqualTo((upTo + 1) * AT_ONCE);
    }
  }

  @Test
  void copiesEveryWorkspaceAndLeavesNothingBehind() throws IOException {
    try (EvidenceModule module = open("data")) {
      module.evidence().append(SHOP, "Shop", List.of(event("1")));
      module.evidence().append(BANK, "Bank", List.of(event("1"), event("2")));
      module.copyTo(folder.resolve("copy"));
      assertThat(files("data")).noneMatch(name -> name.startsWith("copy-"));
      assertThat(files("copy")).containsExactly("evidence.duckdb", "evidence.duckdb");
    }
    try (EvidenceModule copy = open("copy")) {
      assertThat(copy.evidence().summary(SHOP).events()).isEqualTo(1);
      assertThat(copy.evidence().summary(BANK).events()).isEqualTo(2);
      assertThat(copy.events()).isEqualTo(3);
    }
  }

  @Test
  void copiesNothingWhereThereIsNothing() {
    try (EvidenceModule module = open("data")) {
      module.copyTo(folder.resolve("copy"));
      assertThat(module.events()).isZero();
      assertThat(folder.resolve("copy")).doesNotExist();
    }
  }

  private List<String> files(String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(name))) {
      return all.filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .toList();
    }
  }
}
