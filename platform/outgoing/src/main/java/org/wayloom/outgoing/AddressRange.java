package org.wayloom.outgoing;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that begin with the same bits: {@code 10.0.0.0/8}, {@code 2001:db8::/32}.
 *
 * <p>An IPv4 address is the same however it is wrapped: {@code ::ffff:10.1.2.3} is 10.1.2.3.
 */
record AddressRange(Bits start, int length) {
  private static final Pattern SHAPE = Pattern.compile("([0-9a-fA-F.:]+)(?:/(\\d{1,3}))?");
  private static final int MAPPED_BYTES = 12;

  AddressRange {
    if (length < 0 || length > start.size()) {
      throw new IllegalArgumentException(
          "a range has 0 to %d bits in common, not %d".formatted(start.size(), length));
    }
  }

  /** The bits of an address. */
  record Bits(String binary) {
    int size() {
      return binary.length();
    }

    static Bits of(InetAddress address) {
      byte[] bytes = unwrapped(address.getAddress());
      StringBuilder binary = new StringBuilder();
      for (byte each : bytes) {
        binary.append(Integer.toBinaryString((each & 0xFF) | 0x100).substring(1));
      }
      return new Bits(binary.toString());
    }

    private static byte[] unwrapped(byte[] bytes) {
      boolean isMapped = bytes.length == 16 && bytes[10] == -1 && bytes[11] == -1;
      for (int i = 0; i < 10 && isMapped; i++) {
        isMapped = bytes[i] == 0;
      }
      return isMapped ? Arrays.copyOfRange(bytes, MAPPED_BYTES, bytes.length) : bytes;
    }
  }

  /** Reads a range, or a single address. */
  static AddressRange parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "an address range looks like 10.0.0.0/8 or fd00::/8, not " + text);
    }
    Bits bits = Bits.of(InetAddress.ofLiteral(parts.group(1)));
    @Nullable String length = parts.group(2);
    return new AddressRange(bits, length == null ? bits.size() : Integer.parseInt(length));
  }

  boolean contains(InetAddress address) {
    Bits other = Bits.of(address);
    return other.size() == start.size()
        && other.binary().regionMatches(0, start.binary(), 0, length);
  }
}
