package org.wayloom.surveys;

/** A survey to start from. */
record SurveyTemplate(String id, SurveyDefinition definition) {}
