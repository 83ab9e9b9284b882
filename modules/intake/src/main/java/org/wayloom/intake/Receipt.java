package org.wayloom.intake;

import java.util.List;
import org.wayloom.kernel.Problem;

/**
 * The answer to a request whose messages are durable.
 *
 * @param success what client libraries look for
 * @param accepted how many messages will be stored, or are known already
 * @param rejected which ones could not be read, and why; they are kept with their reasons
 */
public record Receipt(boolean success, int accepted, List<Problem.Place> rejected) {
  public Receipt {
    rejected = List.copyOf(rejected);
  }
}
