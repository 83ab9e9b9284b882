package org.wayloom.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayloom.evidence.ContactRule;
import org.wayloom.kernel.Actor;
import org.wayloom.kernel.WorkspaceId;
import org.wayloom.surveys.Surveys;
import org.wayloom.surveys.Words;

/** Follow-up questions as surveys of the workspace. */
final class SurveyFollowUps implements FollowUps {
  private final Surveys surveys;
  private final Supplier<ContactRule> contact;

  /**
   * @param contact asked late: who says it stands on cases itself
   */
  SurveyFollowUps(Surveys surveys, Supplier<ContactRule> contact) {
    this.surveys = surveys;
    this.contact = contact;
  }

  @Override
  public String ask(WorkspaceId workspace, @Nullable String survey, CaseWording question) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("en", question.en());
    words.put("pl", question.pl());
    words.put("ru", question.ru());
    words.put("fa", question.fa());
    return surveys.askAfterACase(workspace, survey, new Words(words), Actor.SYSTEM).id();
  }

  @Override
  public Optional<String> path(WorkspaceId workspace, String survey, Case about) {
    return contact.get().notToContact(workspace).contains(about.person())
        ? Optional.empty()
        : surveys.linkTo(workspace, survey, about.person(), ABOUT + about.id());
  }
}
