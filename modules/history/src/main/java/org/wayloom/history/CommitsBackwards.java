package org.wayloom.history;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.wayloom.collaboration.Commit;
import org.wayloom.collaboration.Documents;
import org.wayloom.kernel.DocumentId;
import org.wayloom.kernel.WorkspaceId;

/** The log of a document from a version back to its beginning, read page by page. */
final class CommitsBackwards implements Iterator<Commit> {
  private static final int PAGE = 250;

  private final Documents documents;
  private final WorkspaceId workspace;
  private final DocumentId document;
  private long next;
  private List<Commit> page = List.of();
  private int left;

  /**
   * @param newest the version to begin with
   */
  CommitsBackwards(Documents documents, WorkspaceId workspace, DocumentId document, long newest) {
    this.documents = documents;
    this.workspace = workspace;
    this.document = document;
    this.next = newest;
  }

  @Override
  public boolean hasNext() {
    return next > 0;
  }

  @Override
  public Commit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (left == 0) {
      long after = Math.max(0, next - PAGE);
      page = documents.commits(workspace, document, after, (int) (next - after));
      left = page.size();
    }
    next--;
    left--;
    return page.get(left);
  }
}
