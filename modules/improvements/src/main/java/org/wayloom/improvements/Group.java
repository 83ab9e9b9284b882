package org.wayloom.improvements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wayloom.analysis.Days;

/**
 * Some customers, by what evidence knows of them; at least one thing must be said.
 *
 * @param channel by which they came
 * @param persona of the library, which says whom it stands for
 * @param property of evidence, such as the arm of an experiment
 * @param values of the property; any of them
 */
public record Group(
    @Nullable String channel,
    @Nullable String persona,
    @Nullable String property,
    List<String> values) {
  public Group {
    channel = line("channel", channel);
    persona = line("persona", persona);
    property = line("property", property);
    values =
        Words.list("values", values, 50).stream()
            .map(value -> Words.line("a value", value, 400))
            .toList();
    if (channel == null && persona == null && property == null) {
      throw new IllegalArgumentException("A group is known by a channel, a persona or a property");
    }
    if ((property == null) != values.isEmpty()) {
      throw new IllegalArgumentException("A property comes with the values that are meant");
    }
  }

  private static @Nullable String line(String what, @Nullable String given) {
    String clean = Words.line(what, given, 400);
    return clean.isEmpty() ? null : clean;
  }

  /** The same, as the analysis knows it; everybody when there is no group. */
  static Days.Among among(@Nullable Group group) {
    return group == null
        ? Days.Among.EVERYBODY
        : new Days.Among(group.channel, group.persona, group.property, group.values);
  }
}
