package org.wayloom.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wayloom.kernel.WorkspaceId;

/** The survey of one question by which customers say how content they are with how a case went. */
interface FollowUps {
  /** What an answer is about, when it is about a case. */
  String ABOUT = "case:";

  /**
   * Asks this from now on.
   *
   * @param survey that asked until now; null without one
   * @return the survey that asks
   */
  String ask(WorkspaceId workspace, @Nullable String survey, CaseWording question);

  /**
   * Where on this site the customer answers about the case; empty where the survey is not open any
   * more, or the customer must not be written to.
   */
  Optional<String> path(WorkspaceId workspace, String survey, Case about);
}
