package org.wayloom.outgoing;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are inside: of this machine, its network, its data centre, or of nobody.
 *
 * <p>IPv4 is open but for the ranges that the IANA special-purpose registry (RFC 6890) keeps from
 * the public, and one public address under which a cloud answers its own machines. IPv6 is closed
 * but for global unicast (2000::/3), and of that what is given away for tunnels, which carry an
 * IPv4 address past the table, and for documents.
 */
final class HouseAddresses {
  private static final List<AddressRange> CLOSED =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a provider's translation
          "127.0.0.0/8", // this machine
          "169.254.0.0/16", // link-local, with the metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocols
          "192.0.2.0/24", // documents
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documents
          "203.0.113.0/24", // documents
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // kept, and broadcast
          "168.63.129.16/32", // a cloud's own services
          "2001::/23", // protocols, Teredo among them
          "2001:db8::/32", // documents
          "2002::/16", // 6to4
          "3fff::/20"); // documents

  private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");
  private static final int IPV4_BITS = 32;

  private HouseAddresses() {}

  private static List<AddressRange> ranges(String... texts) {
    return java.util.Arrays.stream(texts).map(AddressRange::parse).toList();
  }

  static boolean contain(InetAddress address) {
    boolean isIpv4 = AddressRange.Bits.of(address).size() == IPV4_BITS;
    return CLOSED.stream().anyMatch(range -> range.contains(address))
        || !isIpv4 && !GLOBAL_UNICAST.contains(address);
  }
}
