package org.wayloom.improvements;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a team thinks of an opportunity, each on the scale of its lens; null where nobody judged.
 *
 * @param satisfaction the effect on customer satisfaction, 1 to 5
 * @param goal the effect on the business goal, 1 to 5
 * @param impact of RICE: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal
 * @param confidence of RICE, a share: 1, 0.8 or 0.5
 * @param effort of RICE, in person-weeks
 * @param iceImpact 1 to 10, as all of ICE
 * @param customerValue of impact / effort, 0 to 100
 * @param businessValue 0 to 100
 * @param effortLevel of impact / effort, 0 to 5
 * @param kano how often each pair of answers was given
 * @param needs per segment, never pooled
 */
public record Judgement(
    @Nullable Double satisfaction,
    @Nullable Double goal,
    @Nullable Double impact,
    @Nullable Double confidence,
    @Nullable Double effort,
    @Nullable Double iceImpact,
    @Nullable Double iceConfidence,
    @Nullable Double iceEase,
    @Nullable Double customerValue,
    @Nullable Double businessValue,
    @Nullable Double effortLevel,
    @Nullable Kano kano,
    List<Need> needs) {
  public static final Judgement NONE =
      new Judgement(
          null, null, null, null, null, null, null, null, null, null, null, null, List.of());

  public Judgement {
    Words.within("satisfaction", satisfaction, 1, 5);
    Words.within("goal", goal, 1, 5);
    Words.within("impact", impact, 0.25, 3);
    Words.within("confidence", confidence, 0, 1);
    Words.within("effort", effort, 0.1, 10_000);
    Words.within("iceImpact", iceImpact, 1, 10);
    Words.within("iceConfidence", iceConfidence, 1, 10);
    Words.within("iceEase", iceEase, 1, 10);
    Words.within("customerValue", customerValue, 0, 100);
    Words.within("businessValue", businessValue, 0, 100);
    Words.within("effortLevel", effortLevel, 0, 5);
    needs = Words.list("needs", needs, 50);
    if (needs.stream().map(Need::segment).distinct().count() < needs.size()) {
      throw new IllegalArgumentException("A segment says once how important and how well met");
    }
  }

  /**
   * What one segment answered about a need, each on 1 to 5.
   *
   * @param important how many answered 4 or 5 for its importance
   * @param importanceAnswers of how many
   * @param satisfied how many answered 4 or 5 for how well it is met
   * @param satisfactionAnswers of how many
   */
  public record Need(
      String segment,
      long important,
      long importanceAnswers,
      long satisfied,
      long satisfactionAnswers) {
    public Need {
      segment = Words.line("segment", segment, 120);
      if (segment.isEmpty()) {
        throw new IllegalArgumentException("A need is told per segment: name it");
      }
      part("importance", important, importanceAnswers);
      part("satisfaction", satisfied, satisfactionAnswers);
    }

    private static void part(String what, long part, long whole) {
      if (whole < 1 || part < 0 || part > whole) {
        throw new IllegalArgumentException(
            "%s: 4 or 5 answered by %d of %d is not possible".formatted(what, part, whole));
      }
    }
  }

  /** Answers to a pair of questions, sorted by {@link Kano.Kind}. */
  public record Kano(
      long mustBe,
      long performance,
      long attractive,
      long indifferent,
      long reverse,
      long doubtful) {
    public Kano {
      for (long count :
          new long[] {mustBe, performance, attractive, indifferent, reverse, doubtful}) {
        if (count < 0) {
          throw new IllegalArgumentException("Answers are counted from 0: " + count);
        }
      }
    }

    /** What somebody feels: with the feature there, and with it not there. */
    public enum Answer {
      LIKE,
      EXPECT,
      NEUTRAL,
      TOLERATE,
      DISLIKE
    }

    /** What a feature is to one who answered so. */
    public enum Kind {
      MUST_BE,
      PERFORMANCE,
      ATTRACTIVE,
      INDIFFERENT,
      REVERSE,
      DOUBTFUL
    }

    /** The evaluation table of Kano et al. (1984), as Berger et al. (1993) print it. */
    static Kind kind(Answer there, Answer missing) {
      Objects.requireNonNull(there);
      return switch (there) {
        case LIKE ->
            switch (missing) {
              case LIKE -> Kind.DOUBTFUL;
              case EXPECT, NEUTRAL, TOLERATE -> Kind.ATTRACTIVE;
              case DISLIKE -> Kind.PERFORMANCE;
            };
        case EXPECT, NEUTRAL, TOLERATE ->
            switch (missing) {
              case LIKE -> Kind.REVERSE;
              case EXPECT, NEUTRAL, TOLERATE -> Kind.INDIFFERENT;
              case DISLIKE -> Kind.MUST_BE;
            };
        case DISLIKE ->
            switch (missing) {
              case LIKE, EXPECT, NEUTRAL, TOLERATE -> Kind.REVERSE;
              case DISLIKE -> Kind.DOUBTFUL;
            };
      };
    }
  }
}
