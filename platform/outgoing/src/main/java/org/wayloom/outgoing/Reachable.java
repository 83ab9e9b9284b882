package org.wayloom.outgoing;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where requests may go: to public addresses at ports 80 and 443, and where the operator says.
 *
 * @param allowed what the operator adds
 */
public record Reachable(List<Allowed> allowed) {
  private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);
  private static final Pattern ENTRY =
      Pattern.compile("(?:\\[([0-9a-fA-F.:]+(?:/\\d+)?)]|([0-9.]+(?:/\\d+)?))(?::(\\d{1,5}))?");

  public Reachable {
    allowed = List.copyOf(allowed);
  }

  /**
   * Addresses that the operator lets requests go to.
   *
   * @param port null for 80 and 443
   */
  record Allowed(AddressRange range, @Nullable Integer port) {
    boolean admits(InetAddress address, int asked) {
      return range.contains(address)
          && (port == null ? USUAL_PORTS.contains(asked) : port == asked);
    }
  }

  /** Public addresses only. */
  public static Reachable publicOnly() {
    return new Reachable(List.of());
  }

  /**
   * Reads the operator's list, with commas between: {@code 10.1.2.0/24, 127.0.0.1:9000,
   * [fd00::1]:8443}. Empty adds nothing; what cannot be read fails with a sentence.
   */
  public static Reachable parse(String list) {
    return new Reachable(
        Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(Reachable::entry)
            .toList());
  }

  private static Allowed entry(String text) {
    Matcher parts = ENTRY.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "an address that requests may go to looks like 10.1.2.0/24, 127.0.0.1:9000 or"
              + " [fd00::1]:8443, not "
              + text);
    }
    String range = parts.group(1) == null ? parts.group(2) : parts.group(1);
    @Nullable String port = parts.group(3);
    return new Allowed(AddressRange.parse(range), port == null ? null : Integer.valueOf(port));
  }

  boolean admits(InetAddress address, int port) {
    return allowed.stream().anyMatch(entry -> entry.admits(address, port))
        || USUAL_PORTS.contains(port) && !HouseAddresses.contain(address);
  }
}
