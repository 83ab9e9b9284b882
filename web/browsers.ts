/**
 * The first browsers that know `:dir()` and `:has()`. For older ones styles would ask for the language of the page instead of
 * the direction of the words, which says nothing about a card or a map that runs the other way.
 */
export const cssTarget = ['chrome120', 'edge120', 'firefox121', 'safari16.4'];
