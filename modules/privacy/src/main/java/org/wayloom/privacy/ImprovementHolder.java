package org.wayloom.privacy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.wayloom.cases.Case;
import org.wayloom.cases.CaseClosing;
import org.wayloom.cases.Cases;
import org.wayloom.improvements.TeamTexts;
import org.wayloom.kernel.WorkspaceId;

/**
 * What opportunities, changes and comments on them repeat of a person: their name, and what was
 * said of a case of theirs. The opportunities stay, without those words. Comes before the cases: by
 * them it is known what was repeated.
 */
final class ImprovementHolder implements PersonHolder {
  private final TeamTexts texts;
  private final Cases cases;

  ImprovementHolder(TeamTexts texts, Cases cases) {
    this.texts = texts;
    this.cases = cases;
  }

  @Override
  public String kind() {
    return "improvements";
  }

  @Override
  public List<HeldPiece> about(WorkspaceId workspace, Collection<String> names) {
    List<String> own = cases.ofPerson(workspace, names).stream().map(Case::id).toList();
    return Stream.concat(
            texts.ofCases(workspace, own).stream(),
            texts.naming(workspace, StoredPrivacy.words(names)).stream())
        .distinct()
        .map(text -> new HeldPiece(text.about(), null, text.title(), text.text()))
        .toList();
  }

  @Override
  public long erase(WorkspaceId workspace, Collection<String> names) {
    long others = 0;
    for (Case one : cases.ofPerson(workspace, names)) {
      CaseClosing closing = one.closing();
      if (closing != null) {
        others += texts.forgetCase(workspace, one.id(), closing.cause());
      }
    }
    return others + texts.mask(workspace, StoredPrivacy.words(names));
  }

  @Override
  public List<String> tables() {
    return List.of("improvement_opportunity", "improvement_change", "improvement_comment");
  }
}
