package org.wayloom.simulation;

import org.wayloom.evidence.NewEvent;

/**
 * A piece of simulated evidence.
 *
 * @param source the system of the company that would have sent it
 */
public record Simulated(Source source, NewEvent event) {

  /** The company's systems. */
  public enum Source {
    SHOP_FRONT("Web shop and app"),
    STORE("Showroom tills"),
    LOGISTICS("Deliveries"),
    SERVICE_DESK("Service desk"),
    MAILING("Mailings"),
    SURVEYS("Surveys"),
    SOCIAL_MEDIA("Social media");

    private final String title;

    Source(String title) {
      this.title = title;
    }

    /** What the evidence is filed under. */
    public String title() {
      return title + " (simulated)";
    }
  }
}
