package org.wayloom.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
public interface Resolver {
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** The operating system's. */
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
