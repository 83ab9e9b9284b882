package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.wayloom.evidence.EventKind;
import org.wayloom.journeys.BlockSource;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Conformance;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.FoldSet;
import org.wayloom.journeys.Funnel;
import org.wayloom.journeys.Passages;
import org.wayloom.journeys.Reach;
import org.wayloom.journeys.Scores;
import org.wayloom.journeys.SumsByPerson;
import org.wayloom.journeys.Variants;

/**
 * What is known of one side of a comparison. What people did is counted among those whose window is
 * over, and within it: a journey that may still go on is neither a yes nor a no, and one that began
 * long ago must not count for having been watched longer.
 *
 * @param reach of the touchpoints, within the window
 * @param conformance to the drawn journey, within the window
 */
record SideNumbers(
    MapQuestions questions,
    long persons,
    long windowOver,
    List<Funnel.Step> funnel,
    List<Reach.Node> reach,
    Level stages,
    Level touchpoints,
    Variants.Result variants,
    Conformance.Result conformance) {
  private static final int VARIANTS = 1_000;

  /**
   * What is known of all stages, or of all touchpoints, by their position.
   *
   * @param stays of everybody, those that have not ended included
   * @param timed within the window
   * @param answers what the scores are means of
   * @param recommending of the same answers, promoters as 100 and detractors as -100
   */
  record Level(
      List<Passages.Stays> stays,
      List<Passages.Stays> timed,
      List<Optional<Score>> scores,
      List<SumsByPerson.Sums> answers,
      List<SumsByPerson.Sums> recommending) {}

  static SideNumbers of(
      Reading reading,
      MapQuestions questions,
      RoaringBitmap persons,
      RoaringBitmap windowOver,
      Engine engine) {
    MapCoding coding = questions.coding();
    BlockSource side = new SomePersons(reading.source(), persons);
    FoldSet all = new FoldSet();
    var stageStays = all.add(new Passages(coding.stepsByStage(), questions.asOfMillis()));
    var touchpointStays = all.add(new Passages(coding.stepsByTouchpoint(), questions.asOfMillis()));
    var variants = all.add(new Variants(coding.stepsByStage(), VARIANTS));
    var bySignature = all.add(new Scores(coding.ratingsBySignature()));
    FoldSet.Answers answers = engine.run(side, all);

    FoldSet within = new FoldSet();
    var timedStages = within.add(new Passages(coding.stepsByStage(), questions.asOfMillis()));
    var timedTouchpoints =
        within.add(new Passages(coding.stepsByTouchpoint(), questions.asOfMillis()));
    var reach = within.add(new Reach(coding.stepsByTouchpoint()));
    var conformance = within.add(PlanCoding.of(reading, questions).conformance());
    BlockSource over = questions.withinWindow(new SomePersons(reading.source(), windowOver));
    FoldSet.Answers watched = engine.run(over, within);
    List<Scores.Score> counted = answers.of(bySignature).groups();
    ScoreSheet sheet = new ScoreSheet(reading.signatures(), counted::get);
    FoldSet told = new FoldSet();
    AskedScores ofStages = AskedScores.of(told, sheet, coding.ratingsByStage(EventKind.ANSWER));
    AskedScores ofTouchpoints =
        AskedScores.of(told, sheet, coding.ratingsByTouchpoint(EventKind.ANSWER));
    FoldSet.Answers byPerson = engine.run(side, told);
    return new SideNumbers(
        questions,
        persons.getCardinality(),
        windowOver.getCardinality(),
        questions.hasFunnel() ? engine.run(over, questions.funnel()).steps() : List.of(),
        watched.of(reach).nodes(),
        ofStages.level(
            answers.of(stageStays).nodes(), watched.of(timedStages).nodes(), byPerson, sheet),
        ofTouchpoints.level(
            answers.of(touchpointStays).nodes(),
            watched.of(timedTouchpoints).nodes(),
            byPerson,
            sheet),
        answers.of(variants),
        watched.of(conformance));
  }

  /** What is asked of the answers at all stages, or at all touchpoints. */
  private record AskedScores(
      Coding ratings,
      FoldSet.Slot<SumsByPerson.Result> answers,
      FoldSet.Slot<SumsByPerson.Result> recommending) {
    static AskedScores of(FoldSet told, ScoreSheet sheet, Coding ratings) {
      return new AskedScores(
          ratings,
          told.add(new SumsByPerson(ratings, sheet.meaning(ratings))),
          told.add(new SumsByPerson(ratings, sheet.band())));
    }

    Level level(
        List<Passages.Stays> stays,
        List<Passages.Stays> timed,
        FoldSet.Answers found,
        ScoreSheet sheet) {
      List<SumsByPerson.Sums> sums = found.of(answers).groups();
      List<SumsByPerson.Sums> bands = found.of(recommending).groups();
      List<Optional<Score>> scores = new ArrayList<>();
      for (int node = 0; node < ratings.count(); node++) {
        scores.add(sheet.of(ratings, node, new ScoreSheet.Rated(sums.get(node), bands.get(node))));
      }
      return new Level(stays, timed, scores, sums, bands);
    }
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
