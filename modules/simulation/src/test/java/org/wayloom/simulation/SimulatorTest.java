package org.wayloom.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.NewEvent;

class SimulatorTest {
  @Test
  void makesTheSameEvidenceFromTheSameSeed() {
    assertThat(new Simulator(7).customers(50)).isEqualTo(new Simulator(7).customers(50));
  }

  @Test
  void makesOtherEvidenceFromAnotherSeed() {
    assertThat(new Simulator(7).customers(50)).isNotEqualTo(new Simulator(8).customers(50));
  }

  @Test
  void leavesACustomersLifeAloneWhenOthersAreAdded() {
    List<Simulated> few = new Simulator(7).customers(20);
    Set<String> fewPersons = persons(few);
    assertThat(
            new Simulator(7)
                .customers(60).stream()
                    .filter(one -> fewPersons.contains(one.event().person()))
                    .toList())
        .isEqualTo(few);
  }

  @Test
  void endsOnTheCompanysLastDayAndKeepsTimeInOrder() {
    List<Simulated> events = new Simulator(7).customers(200);
    assertThat(events)
        .isSortedAccordingTo((left, right) -> left.event().time().compareTo(right.event().time()));
    assertThat(events.getLast().event().time()).isBeforeOrEqualTo(Company.END);
    assertThat(events.getFirst().event().time()).isAfterOrEqualTo(Company.START);
  }

  @Test
  void givesEveryPieceOfEvidenceAnIdOfItsOwn() {
    List<Simulated> events = new Simulator(7).customers(200);
    Set<String> ids = new HashSet<>();
    assertThat(events).allMatch(one -> ids.add(one.event().id()));
  }

  @Test
  void letsCustomersWriteInFourLanguages() {
    assertThat(
            new Simulator(7)
                .customers(400).stream()
                    .map(Simulated::event)
                    .filter(event -> event.kind() == EventKind.TICKET)
                    .map(event -> event.properties().get("language")))
        .contains("pl", "en", "ru", "fa");
  }

  @Test
  void fillsInEverySlotOfASentence() {
    List<String> texts =
        Simulator.demo().stream()
            .map(Simulated::event)
            .map(NewEvent::text)
            .filter(text -> text != null)
            .toList();
    assertThat(texts).hasSizeGreaterThan(2000).noneMatch(text -> text.matches(".*[<>|\\[\\]].*"));
  }

  @Test
  void makesTensOfThousandsOfEventsOfSixThousandCustomers() {
    List<Simulated> demo = Simulator.demo();
    assertThat(persons(demo)).hasSizeBetween(5900, 6000);
    assertThat(demo).hasSizeBetween(60_000, 120_000);
  }

  private static Set<String> persons(List<Simulated> events) {
    return events.stream().map(one -> one.event().person()).collect(Collectors.toSet());
  }
}
