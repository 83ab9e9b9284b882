package org.wayloom.notifications;

/**
 * A mail, in plain text and in HTML that says the same.
 *
 * @param id of its Message-ID, the same however often it is sent
 * @param settings where the reader changes what is mailed; empty where nobody knows the address of
 *     this server
 */
record Mail(
    String id,
    String to,
    String language,
    String subject,
    String text,
    String html,
    String settings) {}
