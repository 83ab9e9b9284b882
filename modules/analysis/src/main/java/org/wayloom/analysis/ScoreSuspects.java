package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.analysis.NumberRef.ChannelNumber;
import org.wayloom.analysis.NumberRef.TouchpointNumber;
import org.wayloom.analysis.Places.Of;
import org.wayloom.analysis.Suspicion.Place;
import org.wayloom.evidence.EventKind;

/** Looks for touchpoints, and channels of touchpoints, that customers rate lower than others. */
final class ScoreSuspects {
  /** Points of 100 by which a score must be lower. */
  private static final double POINTS = 8;

  private final Places places;
  private final MapQuestions questions;
  private final MapAnswers answers;

  /** By touchpoint. */
  private final Map<Integer, List<Of<Mean>>> scoredChannels = new TreeMap<>();

  private final OtherChannels others;

  ScoreSuspects(Places places, MapAnswers answers) {
    this.places = places;
    this.questions = places.questions();
    this.answers = answers;
    Map<Integer, List<Integer>> channels = new TreeMap<>();
    for (int c = 0; c < questions.coding().channels().size(); c++) {
      int channel = c;
      int touchpoint = questions.coding().channels().get(c).touchpoint();
      Suspects.percent(answers.channelScore(c).orElse(null))
          .ifPresent(
              mean -> {
                scoredChannels
                    .computeIfAbsent(touchpoint, none -> new ArrayList<>())
                    .add(new Of<>(channel, mean));
                channels.computeIfAbsent(touchpoint, none -> new ArrayList<>()).add(channel);
              });
    }
    others = new OtherChannels(questions.coding(), answers, channels);
  }

  void look() {
    touchpoints(EventKind.ANSWER, Finding.Code.LOW_SCORE, TouchpointNumber.What.SCORE);
    touchpoints(EventKind.MENTION, Finding.Code.LOW_REVIEWS, TouchpointNumber.What.MENTION_SCORE);
    for (int t = 0; t < places.touchpoints(); t++) {
      channels(t);
    }
  }

  private void touchpoints(EventKind kind, Finding.Code code, TouchpointNumber.What number) {
    List<Of<Mean>> scored = new ArrayList<>();
    for (int t = 0; t < places.touchpoints(); t++) {
      int touchpoint = t;
      Suspects.percent(answers.touchpointScore(kind, t).orElse(null))
          .ifPresent(mean -> scored.add(new Of<>(touchpoint, mean)));
    }
    for (int i = 0; i < scored.size(); i++) {
      Of<Mean> here = scored.get(i);
      Optional<Of<Mean>> other = Suspects.typicalOther(scored, i, of -> -of.value().mean());
      if (other.isPresent()) {
        Tested tested = GroupDifferences.persons(here.value(), other.get().value());
        String touchpoint = places.id(here.place());
        places.suspect(
            code,
            Place.ofTouchpoint(places.stageOf(here.place()), touchpoint),
            answers.touchpoints().reach().nodes().get(here.place()).persons(),
            tested,
            -tested.effect() / 100,
            tested.effect() <= -POINTS,
            new TouchpointNumber(touchpoint, number),
            Map.of(
                "score",
                Places.text(here.value().mean()),
                "typical",
                Places.text(other.get().value().mean())),
            kind == EventKind.ANSWER
                ? channelsThatAreWhy(here.place(), other.get().value())
                : Set.of());
      }
    }
  }

  /** The channels without whose answers a touchpoint is rated hardly lower than a typical one. */
  private Set<String> channelsThatAreWhy(int touchpoint, Mean typical) {
    Set<String> why = new HashSet<>();
    for (Of<Mean> channel : scoredChannels.getOrDefault(touchpoint, List.of())) {
      Optional<Mean> rest = others.than(channel.place());
      if (rest.isPresent() && rest.get().mean() - typical.mean() > -POINTS) {
        why.add(Suspicion.id(Finding.Code.CHANNEL_SCORE, places.channel(channel.place())));
      }
    }
    return why;
  }

  private void channels(int touchpoint) {
    for (Of<Mean> here : scoredChannels.getOrDefault(touchpoint, List.of())) {
      Mean rest = others.than(here.place()).orElse(null);
      if (rest == null) {
        continue;
      }
      Tested tested = GroupDifferences.persons(here.value(), rest);
      String channel = questions.coding().channels().get(here.place()).channel();
      places.suspect(
          Finding.Code.CHANNEL_SCORE,
          places.channel(here.place()),
          answers.channel(here.place()).persons() > 0
              ? answers.channel(here.place()).persons()
              : here.value().n(),
          tested,
          -tested.effect() / 100,
          tested.effect() <= -POINTS,
          new ChannelNumber(places.id(touchpoint), channel, ChannelNumber.What.SCORE),
          Map.of("score", Places.text(here.value().mean()), "typical", Places.text(rest.mean())));
    }
  }
}
