package org.wayloom.privacy;

import java.util.List;
import org.wayloom.evidence.PersonalData;

/**
 * What is held about one person.
 *
 * @param events pieces of evidence by source
 * @param rejected rejected rows in which a name stands
 * @param mentions pieces about others in which a name stands; they stay
 * @param others how many pieces of each other kind there are
 * @param files attachments in which a name stands
 * @param texts places in the team's own texts in which a name stands; they stay
 */
public record HeldAbout(
    List<String> names,
    List<PersonalData.OfSource> events,
    long rejected,
    long mentions,
    List<Kind> others,
    List<File> files,
    List<Text> texts) {
  public HeldAbout {
    names = List.copyOf(names);
    events = List.copyOf(events);
    others = List.copyOf(others);
    files = List.copyOf(files);
    texts = List.copyOf(texts);
  }

  /** Pieces of one kind. */
  public record Kind(String kind, long pieces) {}

  /** An attachment. */
  public record File(String id, String name) {}

  /** A field of a record on a map or in the library. */
  public record Text(String document, String record, String type, String text) {}
}
