package org.wayloom.surveys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer is on the public page.
 *
 * @param page the step shown, from 0
 * @param response the id that the answers will be stored under
 * @param person the signed person of the link; null for anybody
 * @param about what the link of a person says the answers are about; null for nothing
 * @param missing questions to point at as not answered
 * @param consentMissing whether to point at the consent
 */
record Visit(
    String token,
    Survey.Version version,
    Tongue tongue,
    int page,
    String response,
    @Nullable String person,
    @Nullable String about,
    boolean consent,
    Answers answers,
    List<SurveyQuestion> missing,
    boolean consentMissing) {
  Visit {
    missing = List.copyOf(missing);
  }

  SurveyDefinition survey() {
    return version.definition();
  }

  boolean isFaulty() {
    return consentMissing || !missing.isEmpty();
  }
}
