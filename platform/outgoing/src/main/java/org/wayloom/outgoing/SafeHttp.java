package org.wayloom.outgoing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.wayloom.outgoing.Outcome.Failure;

/**
 * Sends requests to addresses that users wrote down, and never into the house.
 *
 * <p>A name is resolved once for a request, each of its addresses is checked, and the connection
 * goes to an address that was checked: a name that leads elsewhere a moment later leads nobody
 * there. Nothing is followed, repeated or kept: no redirect, no cookie, no open connection. An
 * answer may take 15 s and is read to 64 KB.
 */
public final class SafeHttp implements AutoCloseable {
  private final Reachable reachable;
  private final Resolver resolver;
  private final Wire wire;

  SafeHttp(Reachable reachable, Resolver resolver, Wire wire) {
    this.reachable = reachable;
    this.resolver = resolver;
    this.wire = wire;
  }

  public static SafeHttp of(Reachable reachable) {
    return of(reachable, Resolver.system());
  }

  /** The same with names that somebody else resolves. */
  public static SafeHttp of(Reachable reachable, Resolver resolver) {
    return new SafeHttp(reachable, resolver, new ApacheWire());
  }

  /** What is wrong with an address as a place to send to, as a sentence; empty when nothing is. */
  public Optional<String> fault(String url) {
    WebAddress address;
    try {
      address = WebAddress.parse(url);
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    try {
      return isAllowed(address, addresses(address))
          ? Optional.empty()
          : Optional.of(
              "The address leads into a private network or to a port other than 80 and 443. The"
                  + " operator of this server can allow it with outgoing-allow.");
    } catch (UnknownHostException e) {
      return Optional.of("No host is known as " + address.host() + ".");
    }
  }

  /** Sends a body. Headers are names with their values; Host is set by the address. */
  public Outcome post(String url, Map<String, String> headers, byte[] body) {
    try {
      WebAddress to = WebAddress.parse(url);
      List<InetAddress> addresses = addresses(to);
      return isAllowed(to, addresses)
          ? send(addresses, new Wire.Post(to, headers, body))
          : new Outcome.Failed(Failure.NOT_ALLOWED);
    } catch (IllegalArgumentException e) {
      return new Outcome.Failed(Failure.NOT_ALLOWED);
    } catch (UnknownHostException e) {
      return new Outcome.Failed(Failure.UNKNOWN_HOST);
    }
  }

  private List<InetAddress> addresses(WebAddress address) throws UnknownHostException {
    List<InetAddress> found =
        address.isLiteral()
            ? List.of(InetAddress.ofLiteral(address.host()))
            : resolver.resolve(address.host());
    if (found.isEmpty()) {
      throw new UnknownHostException(address.host());
    }
    return found;
  }

  /** One closed address among open ones closes the name: nobody honest has such a name. */
  private boolean isAllowed(WebAddress to, List<InetAddress> addresses) {
    return addresses.stream().allMatch(address -> reachable.admits(address, to.port()));
  }

  private Outcome send(List<InetAddress> addresses, Wire.Post post) {
    for (InetAddress address : addresses) {
      try {
        return new Outcome.Answered(wire.post(address, post));
      } catch (ConnectException | NoRouteToHostException e) {
        // The next address of the name may be one that this machine can reach.
      } catch (SSLException e) {
        return new Outcome.Failed(Failure.NOT_TRUSTED);
      } catch (InterruptedIOException e) {
        return new Outcome.Failed(Failure.TIMEOUT);
      } catch (IOException e) {
        return new Outcome.Failed(Failure.BROKEN);
      }
    }
    return new Outcome.Failed(Failure.NO_CONNECTION);
  }

  @Override
  public void close() {
    wire.close();
  }
}
