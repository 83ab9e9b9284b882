package org.wayloom.maps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of the vocabulary goes into a {@link MapFile}. A file may be shown to anybody, and nobody
 * can erase a person from it: so it takes nothing that customers said or did, and no names of those
 * who answer for a part of the map.
 */
final class Taken {
  static final List<RecordType> OF_MAPS =
      List.of(
          MapVocabulary.PHASE,
          MapVocabulary.STAGE,
          MapVocabulary.LANE,
          MapVocabulary.CARD,
          MapVocabulary.LINK);

  static final List<RecordType> OF_LIBRARIES =
      List.of(
          LibraryVocabulary.TOUCHPOINT,
          LibraryVocabulary.CONTACT,
          LibraryVocabulary.FIT,
          LibraryVocabulary.CHANNEL,
          LibraryVocabulary.PERSONA,
          LibraryVocabulary.TRAIT,
          LibraryVocabulary.SLIDER);

  /** Types that fields of maps refer to in the library. */
  private static final Set<String> SHARED = Set.of("touchpoint", "channel", "persona");

  /** People who answer for something, ids of this workspace, and conditions on its customers. */
  private static final Map<String, Set<String>> STAYING =
      Map.of(
          "map", Set.of("owner", "variantOf"),
          "card", Set.of("owner"),
          "persona", Set.of("portrait", "portraitFocus", "standsFor"));

  private Taken() {}

  /** The field of a type, if it goes into files. */
  static Optional<Field> field(RecordType type, String name) {
    return STAYING.getOrDefault(type.name(), Set.of()).contains(name)
        ? Optional.empty()
        : type.field(name);
  }

  /** Whether ids of this type are those of records of the library. */
  static boolean isShared(String type) {
    return SHARED.contains(type);
  }
}
