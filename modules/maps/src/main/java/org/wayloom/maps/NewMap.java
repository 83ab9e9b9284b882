package org.wayloom.maps;

/**
 * What a new map starts from.
 *
 * @param template the id of one of {@link Maps#templates}
 * @param language of the texts that the template brings: {@code en pl ru fa}
 * @param examples with the template's example cards and touchpoints, or only its structure
 */
public record NewMap(String title, String template, String language, boolean examples) {}
