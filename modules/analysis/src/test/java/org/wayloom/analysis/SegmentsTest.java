package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.MeasureOptions;
import org.wayloom.analysis.SegmentProposal.Found;
import org.wayloom.analysis.SegmentProposal.Mark;
import org.wayloom.analysis.SegmentProposal.Verdict;
import org.wayloom.kernel.ProblemException;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/** Segments told from data, adopted by a persona and followed. */
class SegmentsTest {
  private static final int PERSONS = 240;
  private static final Set<SegmentFeature> ALL = EnumSet.allOf(SegmentFeature.class);

  /**
   * A third read and write in the app on a free plan, a third buy in the shop on a paid one, and a
   * third call for help by phone on trial. Those who call come first after a hundred days.
   */
  private static World world() {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < PERSONS; i++) {
      String[] does = {"read/app write/app", "buy/shop pay/shop", "call/phone ask/phone"};
      int day = (i % 3 == 2 ? 100 : 0) + random.nextInt(60);
      log.append("p%d:".formatted(i));
      String[] words = does[i % 3].split(" ");
      int times = 3 + random.nextInt(3);
      for (int t = 0; t < times; t++) {
        log.append(" %s@%dd %s@%dd".formatted(words[0], day + t, words[1], day + t));
      }
      if (random.nextInt(10) == 0) {
        log.append(" read/app@%dd".formatted(day + times));
      }
      log.append('\n');
    }
    World world = World.of(log.toString()).map("use: read write\nget: buy pay\nhelp: call ask");
    for (int i = 0; i < PERSONS; i++) {
      world.trait("p" + i, "plan", List.of("free", "paid", "trial").get(i % 3));
    }
    return world;
  }

  /** Told once for all tests that only read it. */
  private static final SegmentProposal PROPOSED = propose(world());

  private static SegmentProposal propose(World world) {
    return world.analysis().segments().propose(World.WORKSPACE, ALL);
  }

  /** The segment that a person of the third is in, told by its strongest marks. */
  private static Found of(SegmentProposal proposal, String touchpoint) {
    return proposal.segments().stream()
        .filter(
            found ->
                found.marks().stream()
                    .anyMatch(
                        mark -> mark.feature().key().equals(touchpoint) && mark.difference() > 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePlantedThirdsAreProposed() {
    SegmentProposal proposal = PROPOSED;

    assertThat(proposal.verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(proposal.persons()).isEqualTo(PERSONS);
    assertThat(proposal.segments()).hasSize(3).allMatch(found -> found.persons() == PERSONS / 3);
    assertThat(proposal.segments())
        .allMatch(found -> found.low() < 1.0 / 3 && found.high() > 1.0 / 3);
  }

  @Test
  void aSegmentIsToldByWhatSetsItApart() {
    Found callers = of(PROPOSED, "call");

    Mark calls =
        callers.marks().stream()
            .filter(mark -> mark.feature().key().equals("call"))
            .findFirst()
            .orElseThrow();
    assertThat(calls.feature().name()).isEqualTo("The call");
    assertThat(calls.inside()).isBetween(3.0, 5.0);
    assertThat(calls.outside()).isZero();
    assertThat(callers.examples())
        .hasSize(3)
        .allMatch(example -> Integer.parseInt(example.id().substring(1)) % 3 == 2);
  }

  /** Nobody who calls came in the first hundred days, so their share rises. */
  @Test
  void theShareIsFollowedOverTheMonths() {
    PersonaDrift drift = of(PROPOSED, "call").drift();

    assertThat(drift.persons()).isEqualTo(80);
    assertThat(drift.months().stream().mapToLong(PersonaDrift.Month::came).sum())
        .isEqualTo(PERSONS);
    assertThat(drift.months().getFirst().persons()).isZero();
    assertThat(Objects.requireNonNull(drift.trend()).effect()).isPositive();
    assertThat(Objects.requireNonNull(drift.trend()).p()).isLessThan(1e-6);
  }

  private static World adopted(Found found, String id, World world) {
    world.analysis().segments().keep(World.WORKSPACE, id);
    return world.persona(
        "caller", new Condition("segment", Match.EQUALS, id + "/" + found.index()));
  }

  @Test
  void aPersonaStandsForTheSegmentThatItAdopts() {
    World world = world();
    SegmentProposal proposal = propose(world);
    adopted(of(proposal, "call"), Objects.requireNonNull(proposal.id()), world);

    PersonaPeople people = world.analysis().people(World.WORKSPACE, "caller");
    Measures measures =
        world
            .analysis()
            .measures(World.WORKSPACE, World.MAP, new MeasureOptions(null, null, "caller"));

    assertThat(people.persons()).isEqualTo(80);
    assertThat(measures.totals().persons()).isEqualTo(80);
    assertThat(measures.stages().get(2).visited()).isEqualTo(80);
    assertThat(world.analysis().segments().drift(World.WORKSPACE, "caller"))
        .isEqualTo(of(proposal, "call").drift());
  }

  /** What somebody does at a touchpoint depends on the rules, so the persons do too. */
  @Test
  void otherRulesSortAnew() {
    World world = world();
    SegmentProposal proposal = propose(world);
    adopted(of(proposal, "call"), Objects.requireNonNull(proposal.id()), world);
    long before = world.analysis().people(World.WORKSPACE, "caller").persons();

    world.rules.clear();
    world.version++;
    long after = world.analysis().people(World.WORKSPACE, "caller").persons();

    assertThat(before).isEqualTo(80);
    assertThat(propose(world).id()).isNotEqualTo(proposal.id());
    assertThat(after).isBetween(0L, (long) PERSONS);
  }

  @Test
  void theSameEvidenceGivesTheSameProposal() {
    assertThat(propose(world())).isEqualTo(PROPOSED);
  }

  @Test
  void whatIsLookedAtCanBeChosen() {
    SegmentProposal proposal =
        world().analysis().segments().propose(World.WORKSPACE, EnumSet.of(SegmentFeature.CHANNELS));

    assertThat(proposal.features())
        .allMatch(feature -> feature.kind() == SegmentFeature.CHANNELS)
        .hasSize(3);
  }

  @Test
  void oneKindOfCustomerIsNotDivided() {
    SplittableRandom random = new SplittableRandom(4);
    StringBuilder log = new StringBuilder();
    IntStream.range(0, PERSONS)
        .forEach(
            i -> {
              log.append("p%d:".formatted(i));
              for (String word : List.of("read", "write", "buy", "call")) {
                for (int t = random.nextInt(4); t >= 0; t--) {
                  log.append(' ').append(word);
                }
              }
              log.append('\n');
            });

    SegmentProposal proposal =
        World.of(log.toString())
            .map("use: read write\nget: buy call")
            .analysis()
            .segments()
            .propose(World.WORKSPACE, EnumSet.of(SegmentFeature.TOUCHPOINTS));

    assertThat(proposal.verdict()).isEqualTo(Verdict.NO_CLEAR_GROUPS);
    assertThat(proposal.segments()).isEmpty();
    assertThat(proposal.id()).isNull();
    assertThat(proposal.tried()).hasSize(5);
  }

  @Test
  void aHandfulOfPersonsIsTooFew() {
    SegmentProposal proposal =
        World.of("ann: buy\nbob: buy buy")
            .map("get: buy")
            .analysis()
            .segments()
            .propose(World.WORKSPACE, ALL);

    assertThat(proposal.verdict()).isEqualTo(Verdict.TOO_FEW);
  }

  @Test
  void onlyWhatWasProposedIsKept() {
    CustomerSegments segments = world().analysis().segments();

    assertThatThrownBy(() -> segments.keep(World.WORKSPACE, "0123456789abcdef0123"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("proposal again");
  }

  @Test
  void aSegmentThatIsNotKeptIsNobody() {
    World world =
        world()
            .persona("ghost", new Condition("segment", Match.EQUALS, "nothing/0"))
            .persona("odd", new Condition("segment", Match.EQUALS, "no slash"));

    for (String persona : List.of("ghost", "odd")) {
      assertThatThrownBy(() -> world.analysis().people(World.WORKSPACE, persona))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("not kept here");
    }
  }
}
