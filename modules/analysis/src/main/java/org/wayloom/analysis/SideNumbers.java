package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.EventKind;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.Passages;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.Variants;

/**
 * What is known of one side of a comparison. Conversions are counted among those whose window is
 * over: a journey that may still go on is neither a yes nor a no.
 */
record SideNumbers(
    long persons,
    long windowOver,
    List<Funnel.Step> funnel,
    List<Passages.Stays> stays,
    List<Optional<Score>> scores,
    List<Scores.@Nullable Score> answers,
    Variants.Result variants) {
  private static final int VARIANTS = 1_000;

  static SideNumbers of(
      Reading reading,
      MapQuestions questions,
      RoaringBitmap persons,
      RoaringBitmap windowOver,
      Engine engine) {
    MapCoding coding = questions.coding();
    int stages = questions.map().stages().size();
    BlockSource side = new SomePersons(reading.source(), persons);
    FoldSet all = new FoldSet();
    var stays = all.add(new Passages(coding.stepsByStage(), questions.asOfMillis()));
    var variants = all.add(new Variants(coding.stepsByStage(), VARIANTS));
    var byStage = all.add(new Scores(coding.ratingsByStage(EventKind.ANSWER)));
    var bySignature = all.add(new Scores(coding.ratingsBySignature()));
    FoldSet.Answers answers = engine.run(side, all);
    List<Funnel.Step> funnel =
        questions.hasFunnel()
            ? engine.run(new SomePersons(reading.source(), windowOver), questions.funnel()).steps()
            : List.of();
    List<Scores.Score> counted = answers.of(bySignature).groups();
    ScoreSheet sheet = new ScoreSheet(reading.signatures(), counted::get);
    List<Optional<Score>> scores = new ArrayList<>();
    List<Scores.@Nullable Score> raw = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      scores.add(
          sheet.of(
              coding.ratingsByStage(EventKind.ANSWER),
              stage,
              answers.of(byStage).groups().get(stage).persons()));
      raw.add(answers.of(byStage).groups().get(stage));
    }
    return new SideNumbers(
        persons.getCardinality(),
        windowOver.getCardinality(),
        funnel,
        answers.of(stays).nodes(),
        scores,
        raw,
        answers.of(variants));
  }

  /** Signatures that a channel, or any, is named in. */
  static BitSet through(Reading reading, @Nullable String channel) {
    BitSet signatures = new BitSet();
    reading.signatures().stream()
        .filter(s -> channel == null || channel.equals(s.channel()))
        .forEach(s -> signatures.set(s.code()));
    return signatures;
  }

  /** First stays, those that have not ended included. */
  static List<Survival.Watched> watched(Passages.Stays stays) {
    List<Survival.Watched> watched = new ArrayList<>();
    Arrays.stream(stays.ended()).forEach(time -> watched.add(new Survival.Watched(time, true)));
    Arrays.stream(stays.open()).forEach(time -> watched.add(new Survival.Watched(time, false)));
    return watched;
  }

  /** How many have each of the variants given, and in the last place how many another. */
  long[] counts(List<List<Integer>> ways) {
    long[] counts = new long[ways.size() + 1];
    for (Variants.Variant variant : variants.top()) {
      int at = ways.indexOf(variant.nodes());
      counts[at < 0 ? ways.size() : at] += variant.persons();
    }
    counts[ways.size()] += variants.persons() - Arrays.stream(counts).sum();
    return counts;
  }
}
