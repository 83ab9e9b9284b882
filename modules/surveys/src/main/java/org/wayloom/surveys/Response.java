package org.wayloom.surveys;

import org.jspecify.annotations.Nullable;

/**
 * One customer's answers to one version of a survey, checked.
 *
 * @param id made with the page; the same response sent twice has the same id
 * @param person whom the link named, or somebody new whom only this response knows
 * @param known whether the link named the person
 * @param about what the link says the answers are about; null where it says nothing
 */
record Response(
    String id,
    String person,
    boolean known,
    @Nullable String about,
    String language,
    boolean consent,
    Answers answers) {}
