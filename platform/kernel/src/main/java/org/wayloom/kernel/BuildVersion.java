package org.wayloom.kernel;

/** Which build of Wayloom this is, as people are told it. */
public record BuildVersion(String value) {
  /** A build that nobody released. */
  public static final BuildVersion DEVELOPMENT = new BuildVersion("development");

  /** The version that the jar of a class was built as. */
  public static BuildVersion of(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? DEVELOPMENT : new BuildVersion(version);
  }
}
