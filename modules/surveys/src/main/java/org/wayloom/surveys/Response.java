package org.wayloom.surveys;

/**
 * One customer's answers to one version of a survey, checked.
 *
 * @param id made with the page; the same response sent twice has the same id
 * @param person whom the link named, or somebody new whom only this response knows
 * @param known whether the link named the person
 */
record Response(
    String id, String person, boolean known, String language, boolean consent, Answers answers) {}
