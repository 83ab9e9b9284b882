package org.wayloom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wayloom.analysis.NumberRef.TouchpointNumber;
import org.wayloom.analysis.Places.Of;
import org.wayloom.analysis.Suspicion.Place;
import org.wayloom.journeys.Reach;

/**
 * Looks for touchpoints at which more of those who come write a ticket than at others. A touchpoint
 * at which most do is where people turn for help, not where they need it: it is left out.
 */
final class TicketSuspects {
  /** Share by which writers of tickets must be more. */
  private static final double SHARE = 0.05;

  /** Where more of those who come write a ticket, they come to write it. */
  private static final double MOST = 0.5;

  private final Places places;
  private final MapAnswers answers;

  TicketSuspects(Places places, MapAnswers answers) {
    this.places = places;
    this.answers = answers;
  }

  /** Persons who came to a touchpoint, and of these, the ones who wrote a ticket. */
  private record Writers(long wrote, long came) {
    double share() {
      return (double) wrote / came;
    }
  }

  /**
   * @param tickets of every touchpoint
   */
  void look(List<Reach.Node> tickets) {
    List<Of<Writers>> all = new ArrayList<>();
    for (int t = 0; t < tickets.size(); t++) {
      long came = answers.touchpoints().reach().nodes().get(t).persons();
      Writers here = new Writers(tickets.get(t).persons(), came);
      if (came >= Suspects.FEWEST && here.share() <= MOST) {
        all.add(new Of<>(t, here));
      }
    }
    for (int i = 0; i < all.size(); i++) {
      Of<Writers> here = all.get(i);
      Suspects.typicalOther(all, i, of -> of.value().share())
          .ifPresent(other -> suspect(here.place(), here.value(), other.value()));
    }
  }

  private void suspect(int touchpoint, Writers here, Writers other) {
    Tested tested = GroupDifferences.shares(here.wrote, here.came, other.wrote, other.came);
    String id = places.id(touchpoint);
    places.suspect(
        Finding.Code.TICKETS,
        Place.ofTouchpoint(places.stageOf(touchpoint), id),
        here.wrote,
        tested,
        tested.effect(),
        tested.effect() >= SHARE,
        new TouchpointNumber(id, TouchpointNumber.What.TICKETS),
        Map.of(
            "share", Places.text(100 * here.share()), "typical", Places.text(100 * other.share())));
  }
}
