package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wayloom.kernel.Problem;
import org.wayloom.kernel.ProblemType;
import org.wayloom.maps.Library;
import org.wayloom.maps.MapDraft;

/**
 * A map made from data, for people to correct before they accept it.
 *
 * @param leftOut what was too rare to become a touchpoint
 */
public record Proposal(String title, String language, List<Stage> stages, LeftOut leftOut) {
  public Proposal {
    // What a request left out is none, and told as such; English is what is proposed without
    // asking.
    title = Objects.requireNonNullElse(title, "");
    language = Objects.requireNonNullElse(language, "en");
    stages = List.copyOf(stages);
  }

  /** A stage and its touchpoints in the order in which people come to them. */
  public record Stage(String title, List<Touchpoint> touchpoints) {
    public Stage {
      title = Objects.requireNonNullElse(title, "");
      touchpoints = List.copyOf(touchpoints);
    }
  }

  /**
   * An activity, or a few spellings of one.
   *
   * @param channels what the evidence calls the channels it was seen on
   * @param medianPosition the median place of its events in people's journeys, 0 (start) to 1 (end)
   * @param rules the conditions of each new rule; none when rules of the library take it already
   */
  public record Touchpoint(
      String name,
      List<String> channels,
      long events,
      long persons,
      double medianPosition,
      List<List<Library.Condition>> rules) {
    public Touchpoint {
      name = Objects.requireNonNullElse(name, "");
      channels = List.copyOf(channels);
      rules = rules.stream().map(List::copyOf).toList();
    }
  }

  /** Rare activities and how many events they have together. */
  public record LeftOut(int activities, long events) {}

  /** Refuses a proposal that no map can be made of, with a pointer to each wrong place. */
  void check() {
    List<Problem.Place> wrong = new ArrayList<>();
    if (title.isBlank()) {
      wrong.add(new Problem.Place("/title", "A map needs a title"));
    }
    for (int s = 0; s < stages.size(); s++) {
      for (int t = 0; t < stages.get(s).touchpoints().size(); t++) {
        checkTouchpoint("/stages/%d/touchpoints/%d".formatted(s, t), s, t, wrong);
      }
    }
    if (!wrong.isEmpty()) {
      throw new Problem(ProblemType.INVALID_REQUEST, wrong.getFirst().detail(), wrong)
          .toException();
    }
  }

  private void checkTouchpoint(String pointer, int stage, int at, List<Problem.Place> wrong) {
    Touchpoint touchpoint = stages.get(stage).touchpoints().get(at);
    if (touchpoint.name().isBlank()) {
      wrong.add(new Problem.Place(pointer + "/name", "A touchpoint needs a name"));
    }
    for (int r = 0; r < touchpoint.rules().size(); r++) {
      for (int c = 0; c < touchpoint.rules().get(r).size(); c++) {
        try {
          CompiledCondition.of(touchpoint.rules().get(r).get(c));
        } catch (IllegalArgumentException e) {
          wrong.add(
              new Problem.Place(
                  "%s/rules/%d/%d".formatted(pointer, r, c), String.valueOf(e.getMessage())));
        }
      }
    }
  }

  MapDraft toDraft() {
    return new MapDraft(
        title,
        language,
        stages.stream()
            .map(
                stage ->
                    new MapDraft.Stage(
                        stage.title(),
                        stage.touchpoints().stream()
                            .map(t -> new MapDraft.Touchpoint(t.name(), t.channels(), t.rules()))
                            .toList()))
            .toList());
  }
}
