package org.wayloom.notifications;

import java.time.Instant;

/** A notice as a reader sees it. */
record Told(String id, Instant at, boolean unread, Notice about) {}
