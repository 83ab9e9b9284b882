package org.wayloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayloom.analysis.Analysis.TrendOptions;
import org.wayloom.analysis.Measures.Rating;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.Question;
import org.wayloom.evidence.Question.QuestionType;
import org.wayloom.maps.Library.Condition;
import org.wayloom.maps.Library.Match;

/** Scores of what people rate without being asked by a survey: tickets and reviews. */
class RatingsTest {
  private static final Question FIVE = new Question(QuestionType.CSAT, 1, 5);

  /**
   * Help is asked for by ticket (rated 2 and 4, one unrated), reviewed in the shop (5, 5) and asked
   * about once in a survey (3).
   */
  private static World help() {
    return World.of(
            """
            ann: ticket/mail@0d=2 ask@1d=3
            bob: ticket/phone@0d=4 review/shop@40d=5
            cyd: ticket/mail@2d review/shop@3d=5
            """)
        .rated("ticket", EventKind.TICKET, FIVE)
        .rated("review", EventKind.MENTION, FIVE)
        .answers("ask", FIVE)
        .touchpoint("help")
        .rule("help", new Condition("type", Match.WILDCARD, "*"))
        .map("solve: help");
  }

  private static Score score(List<Rating> ratings, EventKind kind) {
    return ratings.stream()
        .filter(rating -> rating.kind() == kind)
        .map(Rating::score)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsAnswersTicketsAndReviewsApart() {
    Measures.TouchpointMeasures help = help().touchpointMeasures("help");

    assertThat(Objects.requireNonNull(help.score()).mean()).isEqualTo(3);
    assertThat(help.ratings())
        .extracting(Rating::kind)
        .containsExactly(EventKind.TICKET, EventKind.MENTION);
    assertThat(score(help.ratings(), EventKind.TICKET).mean()).isEqualTo(3);
    assertThat(score(help.ratings(), EventKind.MENTION).mean()).isEqualTo(5);
  }

  @Test
  void aRatingHasMethodNumberAndInterval() {
    Score tickets = score(help().stage("solve").ratings(), EventKind.TICKET);

    // 2 and 4: mean 3, deviation sqrt(2), t(0.975; 1) = 12.7062, so 12.7062 * sqrt(2) / sqrt(2).
    assertThat(tickets.method()).isEqualTo("mean/2");
    assertThat(tickets.n()).isEqualTo(2);
    assertThat(tickets.persons()).isEqualTo(2);
    assertThat(tickets.low()).isCloseTo(3 - 12.7062, within(1e-3));
    // One of two is satisfied.
    assertThat(Objects.requireNonNull(tickets.csat()).value()).isEqualTo(50);
  }

  @Test
  void aChannelHasItsOwnRatings() {
    Measures.TouchpointMeasures help = help().touchpointMeasures("help");

    assertThat(help.channels())
        .filteredOn(channel -> channel.channel().equals("mail"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.score()).isNull();
              assertThat(score(mail.ratings(), EventKind.TICKET).mean()).isEqualTo(2);
            });
  }

  @Test
  void aRatingOpensItsRowsAndNoOthers() {
    World world = help();

    assertThat(world.behind("touchpoint:help:ticketScore")).containsExactly("ann", "bob");
    assertThat(world.rows("touchpoint:help:ticketScore"))
        .extracting(row -> row.person() + " " + row.value())
        .containsExactly("ann 2.0", "bob 4.0");
    assertThat(world.behind("stage:solve:mentionScore")).containsExactly("bob", "cyd");
    assertThat(world.behind("touchpoint:help:score")).containsExactly("ann");
  }

  @Test
  void aRatingHasATrend() {
    Trend trend =
        help()
            .analysis()
            .trend(
                World.WORKSPACE,
                World.MAP,
                NumberRef.parse("touchpoint:help:mentionScore"),
                new TrendOptions(Trend.By.MONTH, 12, null));

    // Cyd writes in January, Bob in February.
    assertThat(trend.points())
        .extracting(point -> Objects.requireNonNull(point.score()).n())
        .containsExactly(1L, 1L);
  }

  @Test
  void withoutRatingsThereAreNone() {
    assertThat(World.of("ann: look@0d").map("see: look").stage("see").ratings()).isEmpty();
  }
}
