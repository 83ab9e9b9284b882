package org.wayloom.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as somebody wrote it down, taken apart once; requests are made of the parts, so that
 * no second reader can see another host in it.
 *
 * @param host a name in lower case, or an address without brackets
 * @param target path and query
 */
record WebAddress(String scheme, String host, int port, String target) {
  private static final int LONGEST = 2_000;
  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9-]{1,63}\\.?");
  private static final Pattern NUMBER_LIKE = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)\\.?");
  private static final Pattern DOTTED =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

  /** Reads an address, or fails with a sentence that says what is wrong with it. */
  static WebAddress parse(String text) {
    if (text.length() > LONGEST) {
      throw wrong("may have %d characters, not %d".formatted(LONGEST, text.length()));
    }
    URI uri = uri(text);
    @Nullable String scheme = uri.getScheme();
    if (scheme == null || !isWeb(scheme)) {
      throw wrong("must begin with https:// or http://");
    }
    if (uri.getRawUserInfo() != null) {
      throw wrong("must not hold a user name or password");
    }
    if (uri.getRawFragment() != null) {
      throw wrong("must not hold a #");
    }
    @Nullable String host = uri.getHost();
    if (host == null) {
      throw wrong("must name a host in plain letters, such as hooks.example.org");
    }
    String lower = scheme.toLowerCase(Locale.ROOT);
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    int port = uri.getPort() == -1 ? (lower.equals("https") ? 443 : 80) : uri.getPort();
    return new WebAddress(lower, host(host.toLowerCase(Locale.ROOT)), port, path + query);
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw wrong("cannot be read: " + e.getReason());
    }
  }

  private static boolean isWeb(String scheme) {
    return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
  }

  private static String host(String host) {
    if (host.startsWith("[")) {
      String inside = host.substring(1, host.length() - 1);
      if (inside.contains("%")) {
        throw wrong("must not name a network card");
      }
      return InetAddress.ofLiteral(inside).getHostAddress();
    }
    if (NUMBER_LIKE.matcher(host).matches()) {
      // 0177.0.0.1, 0x7f.1 and 2130706433 are read as other addresses by other programs.
      if (!DOTTED.matcher(host).matches()) {
        throw wrong("must write an IP address as four plain numbers");
      }
      return host;
    }
    if (!NAME.matcher(host).matches()) {
      throw wrong("must name a host in plain letters, such as hooks.example.org");
    }
    return host;
  }

  private static IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("The address " + what + ".");
  }

  boolean isLiteral() {
    return host.contains(":") || DOTTED.matcher(host).matches();
  }

  /** The whole address, put together again. */
  URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create(scheme + "://" + name + ":" + port + target);
  }
}
