package org.wayloom.workspaces;

import java.time.Instant;
import org.wayloom.kernel.Ids;

/** Somebody of a workspace's team, by the name that the others know. */
public record Member(String id, String name, Instant since) {
  static final int LONGEST_NAME = 120;

  public Member {
    Ids.check("member id", id);
    int length = name.codePointCount(0, name.length());
    if (length < 1 || length > LONGEST_NAME || !name.equals(name.strip())) {
      throw new IllegalArgumentException(
          "The name of a member must have 1 to %d characters; this one has %d."
              .formatted(LONGEST_NAME, length));
    }
  }
}
