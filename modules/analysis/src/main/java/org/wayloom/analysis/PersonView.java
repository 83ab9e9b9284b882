package org.wayloom.analysis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.EventKind;
import org.wayloom.evidence.EventRow;
import org.wayloom.evidence.Identity;
import org.wayloom.evidence.Person;

/**
 * One customer over all channels, counted.
 *
 * @param code under which all names of the person count
 * @param id the name that stands for the person
 * @param names all names, the one that stands for the person first
 * @param identities the pairs of names that make them one person
 * @param kinds of evidence, most events first
 * @param channels that the evidence names, most events first
 */
public record PersonView(
    int code,
    String id,
    List<Person.Name> names,
    List<Identity> identities,
    long events,
    @Nullable Instant firstTime,
    @Nullable Instant lastTime,
    List<KindCount> kinds,
    List<ChannelCount> channels) {
  public PersonView {
    names = List.copyOf(names);
    identities = List.copyOf(identities);
    kinds = List.copyOf(kinds);
    channels = List.copyOf(channels);
  }

  /** Events of one kind. */
  public record KindCount(EventKind kind, long events) {}

  /** Events in one channel. */
  public record ChannelCount(String channel, long events) {}

  /** One event, and the touchpoint that the workspace's rules see in it. */
  public record Moment(EventRow event, @Nullable TouchpointName touchpoint) {}

  /** A touchpoint of the library. */
  public record TouchpointName(String id, String name) {}
}
