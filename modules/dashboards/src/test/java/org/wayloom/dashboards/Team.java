package org.wayloom.dashboards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wayloom.improvements.Change;
import org.wayloom.improvements.ChangeEdit;
import org.wayloom.improvements.ChangeFacts;
import org.wayloom.improvements.ChangeFacts.Audience;
import org.wayloom.improvements.Changes;
import org.wayloom.improvements.Effect;
import org.wayloom.improvements.Effect.Verdict;
import org.wayloom.improvements.EffectOptions;
import org.wayloom.improvements.Expectation;
import org.wayloom.improvements.Expectation.Direction;
import org.wayloom.improvements.Expectation.Reading;
import org.wayloom.improvements.Judgement;
import org.wayloom.improvements.Opportunities;
import org.wayloom.improvements.Opportunity;
import org.wayloom.improvements.OpportunityEdit;
import org.wayloom.improvements.OpportunityFacts;
import org.wayloom.improvements.Spot;
import org.wayloom.kernel.ProblemException;
import org.wayloom.kernel.ProblemType;
import org.wayloom.kernel.WorkspaceId;

/** What the team of a shop wrote down, in memory; editing is not what is tried here. */
final class Team {
  final Map<String, Opportunity> opportunities = Shop.book();
  final Map<String, Change> changes = Shop.book();
  final Map<String, Verdict> verdicts = Shop.book();
  private final Shop shop;

  Team(Shop shop) {
    this.shop = shop;
  }

  void opportunity(String id, Spot... spots) {
    opportunities.put(
        id,
        new Opportunity(
            id,
            1,
            new OpportunityFacts(
                "Opportunity " + id,
                "",
                OpportunityFacts.Status.CHOSEN,
                "",
                List.of(spots),
                List.of(),
                null,
                null,
                null,
                List.of(),
                nothingJudged()),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH,
            "Ewa"));
  }

  private static Judgement nothingJudged() {
    return new Judgement(
        null, null, null, null, null, null, null, null, null, null, null, null, List.of());
  }

  /** A change of a number of a map, about some opportunities. */
  void change(String id, ChangeFacts.Status status, String map, String number, String... about) {
    boolean isPlanned = status == ChangeFacts.Status.PLANNED;
    changes.put(
        id,
        new Change(
            id,
            1,
            new ChangeFacts(
                "Change " + id,
                "What was done",
                status,
                List.of(about),
                List.of(),
                "",
                isPlanned ? null : Shop.START,
                null,
                new Audience(Audience.Kind.EVERYONE, null, null),
                null,
                new Expectation(
                    map, number, Direction.UP, 0.05, 14, null, null, Reading.ONCE, null)),
            !isPlanned,
            List.of(),
            Instant.EPOCH,
            Instant.EPOCH,
            "Ewa"));
  }

  private static <T> T find(Map<String, T> book, String id) {
    return Optional.ofNullable(book.get(id))
        .orElseThrow(
            () -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such thing here"));
  }

  Opportunities opportunities() {
    return new Opportunities() {
      @Override
      public List<Opportunity> list(WorkspaceId workspace) {
        return List.copyOf(opportunities.values());
      }

      @Override
      public Opportunity get(WorkspaceId workspace, String id) {
        return find(opportunities, id);
      }

      @Override
      public Opportunity add(WorkspaceId workspace, OpportunityFacts facts, String by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Opportunity edit(
          WorkspaceId workspace, String id, long version, OpportunityEdit edit, String by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Opportunity comment(WorkspaceId workspace, String id, String text, String by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void remove(WorkspaceId workspace, String id) {
        opportunities.remove(id);
      }

      @Override
      public void restore(WorkspaceId workspace, String id) {
        throw new UnsupportedOperationException();
      }
    };
  }

  Changes changes() {
    return new Changes() {
      @Override
      public List<Change> list(WorkspaceId workspace) {
        return List.copyOf(changes.values());
      }

      @Override
      public Change get(WorkspaceId workspace, String id) {
        return find(changes, id);
      }

      @Override
      public Change add(WorkspaceId workspace, ChangeFacts facts, String by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Change recorded(WorkspaceId workspace, ChangeFacts facts, Instant written, String by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Change edit(
          WorkspaceId workspace, String id, long version, ChangeEdit edit, String by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Change comment(WorkspaceId workspace, String id, String text, String by) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void remove(WorkspaceId workspace, String id) {
        changes.remove(id);
      }

      @Override
      public void restore(WorkspaceId workspace, String id) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Effect effect(WorkspaceId workspace, String id, EffectOptions options) {
        Expectation expected = expected(find(changes, id));
        return shop.effect(expected.number(), verdicts.getOrDefault(id, Verdict.BETTER));
      }
    };
  }

  private static Expectation expected(Change change) {
    Expectation expected = change.facts().expected();
    if (expected == null) {
      throw ProblemException.of(ProblemType.INVALID_OPERATION, "Nothing was expected");
    }
    return expected;
  }
}
