package org.wayloom.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wayloom.analysis.GroupDifferences.Mean;
import org.wayloom.evidence.EventKind;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.SumsByPerson;

/**
 * The score of all channels of a touchpoint but one, on 0 to 100. Who answered through several of
 * them is one person, so they cannot be put together out of the scores of single channels. Each
 * pass leaves out one channel of every touchpoint.
 */
final class OtherChannels {
  private final Map<Integer, Mean> without = new HashMap<>();

  /**
   * @param scored the channels that take part, by touchpoint
   */
  OtherChannels(MapCoding coding, MapAnswers answers, Map<Integer, List<Integer>> scored) {
    int most = scored.values().stream().mapToInt(List::size).max().orElse(0);
    if (most > 1) {
      Coding byChannel = coding.ratingsByChannel(EventKind.ANSWER);
      List<SumsByPerson.Result> told =
          answers.percents(
              IntStream.range(0, most).mapToObj(i -> but(i, coding, byChannel, scored)).toList());
      scored.forEach(
          (touchpoint, channels) -> {
            for (int i = 0; i < channels.size() && channels.size() > 1; i++) {
              without.put(channels.get(i), Mean.of(told.get(i).groups().get(touchpoint)));
            }
          });
    }
  }

  /** Answers by touchpoint, without those of the channel at a position of each touchpoint. */
  private static Coding but(
      int position, MapCoding coding, Coding byChannel, Map<Integer, List<Integer>> scored) {
    int[] nodes = new int[byChannel.signatures()];
    Arrays.fill(nodes, Coding.NONE);
    for (int code = 0; code < nodes.length; code++) {
      int channel = byChannel.node(code);
      if (channel != Coding.NONE) {
        int touchpoint = coding.channels().get(channel).touchpoint();
        List<Integer> channels = scored.getOrDefault(touchpoint, List.of());
        int at = channels.indexOf(channel);
        nodes[code] = at < 0 || at == position ? Coding.NONE : touchpoint;
      }
    }
    return Coding.of(nodes, coding.touchpoints().size());
  }

  /** Empty where it is the only one. */
  Optional<Mean> than(int channel) {
    return Optional.ofNullable(without.get(channel));
  }
}
