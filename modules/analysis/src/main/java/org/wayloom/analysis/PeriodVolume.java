package org.wayloom.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.wayloom.analysis.KeyNumbers.Contacts;
import org.wayloom.analysis.KeyNumbers.Key;
import org.wayloom.analysis.KeyNumbers.Point;
import org.wayloom.evidence.Signature;
import org.wayloom.journeys.Coding;
import org.wayloom.journeys.Engine;
import org.wayloom.journeys.Periods;
import org.wayloom.journeys.VolumeOverTime;
import org.wayloom.journeys.VolumeOverTime.Count;

/** Counts persons and events period by period, and contacts by channel. */
final class PeriodVolume {
  private final Reading reading;
  private final BitSet where;
  private final List<LocalDate> bounds;
  private final List<String> channels;
  private final List<List<Count>> all;
  private final List<List<Count>> byChannel;

  /**
   * @param where which signatures count
   */
  PeriodVolume(
      Reading reading, BitSet where, List<LocalDate> bounds, AnswerMemory memory, Engine engine) {
    this.reading = reading;
    this.where = where;
    this.bounds = bounds;
    this.channels =
        reading.signatures().stream()
            .filter(this::isContact)
            .map(Signature::channel)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .distinct()
            .sorted()
            .toList();
    Periods periods = KeyNumbersMaker.periods(bounds);
    Coding together = OverallAnswers.events(reading, where);
    Coding apart = coding();
    AnswerMemory.Round round = memory.about(reading);
    var total =
        round.ask(List.of("volume", together, periods), new VolumeOverTime(together, periods));
    var channel = round.ask(List.of("volume", apart, periods), new VolumeOverTime(apart, periods));
    round.run(engine);
    this.all = total.answer();
    this.byChannel = channel.answer();
  }

  private Coding coding() {
    int[] nodes = new int[reading.signatures().size()];
    Arrays.fill(nodes, Coding.NONE);
    for (Signature signature : reading.signatures()) {
      String channel = signature.channel();
      if (channel != null && isContact(signature)) {
        nodes[signature.code()] = channels.indexOf(channel);
      }
    }
    return Coding.of(nodes, channels.size());
  }

  private boolean isContact(Signature signature) {
    return where.get(signature.code()) && MapCoding.isInteraction(signature.kind());
  }

  /**
   * @param persons names the number of persons
   */
  void add(NumberRef persons, KeyNumberList numbers) {
    count(Key.PERSONS, "persons/1", persons, Count::persons, numbers);
    count(Key.EVENTS, "events/1", persons, Count::events, numbers);
  }

  private void count(
      Key key, String method, NumberRef opens, ToLongFunction<Count> what, KeyNumberList numbers) {
    List<Point> points = new ArrayList<>();
    for (int period = 0; period < all.size(); period++) {
      long n = what.applyAsLong(all.get(period).getFirst());
      long persons = all.get(period).getFirst().persons();
      points.add(
          new Point(
              bounds.get(period),
              bounds.get(period + 1),
              (double) n,
              n,
              persons,
              null,
              null,
              null));
    }
    numbers.add(new KeyNumberList.Draft(key, method, opens, false, null, points));
  }

  /** Of the last period, most contacts first. */
  List<Contacts> contacts() {
    List<Count> now = byChannel.getLast();
    List<Count> before = byChannel.get(byChannel.size() - 2);
    return IntStream.range(0, channels.size())
        .mapToObj(
            i ->
                new Contacts(
                    channels.get(i),
                    now.get(i).events(),
                    now.get(i).persons(),
                    before.get(i).events()))
        .filter(one -> one.events() > 0 || one.before() > 0)
        .sorted(Comparator.comparingLong(Contacts::events).reversed())
        .toList();
  }
}
