package org.wayloom.maps;

/**
 * What a new map starts from.
 *
 * @param template the id of a template: {@code purchase}, {@code saas}, {@code shopping}, {@code
 *     blank}
 * @param language of the texts that the template brings: {@code en pl ru fa}
 */
public record NewMap(String title, String template, String language) {}
