package org.wayloom.improvements;

import java.util.Collection;
import java.util.List;
import org.wayloom.kernel.WorkspaceId;

/**
 * The door to the words that people wrote about opportunities and changes, also of those in the
 * trash. Nobody can undo an edit of them, so a person's name can be taken out for good.
 */
public interface TeamTexts {
  /** Where one of these words stands, as a word of its own. */
  List<Text> naming(WorkspaceId workspace, Collection<String> words);

  /** Puts {@link #GONE} where these words stand; how many texts are others now. */
  long mask(WorkspaceId workspace, Collection<String> words);

  /** Opportunities that were made of these cases. */
  List<Text> ofCases(WorkspaceId workspace, Collection<String> cases);

  /**
   * Puts {@link #GONE} where the opportunities made of a case repeat what was said of it.
   *
   * @return how many opportunities are others now
   */
  long forgetCase(WorkspaceId workspace, String id, String said);

  /** Stands where words were taken out. */
  String GONE = "…";

  /**
   * A text.
   *
   * @param about the opportunity or change
   * @param kind {@code opportunity}, {@code change} or {@code comment}
   */
  record Text(String about, String kind, String title, String text) {}
}
