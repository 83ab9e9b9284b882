package org.wayloom.cases;

import java.time.Instant;

/**
 * One closing of a case, and what came of it. A case that was opened again has one for each
 * closing, so an unhappy answer stays with the closing that it followed.
 *
 * @param began when it was opened, or opened again after the closing before
 * @param recovered what the customer's first score after this closing told
 */
public record CaseEnding(String caseId, Instant began, Instant closed, CaseRecovery recovered) {}
