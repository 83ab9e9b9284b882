package org.wayloom.privacy;

/**
 * What a workspace asks consent for.
 *
 * @param key short and fixed: {@code contact}
 */
public record Purpose(String key, String name) {
  /** To be asked about what they did; what a survey's consent is about. */
  public static final String RESEARCH = "research";

  /** To be written to: who withdrew it gets no personal links of surveys. */
  public static final String CONTACT = "contact";

  /** To be part of analyses: a withdrawal takes the person out of them. */
  public static final String PROFILING = "profiling";

  private static final int LONGEST_NAME = 120;

  public Purpose {
    if (!key.matches("[a-z][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "the key of a purpose is 1 to 40 small letters, digits and hyphens: " + key);
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("the name of a purpose has 1 to 120 characters");
    }
  }
}
