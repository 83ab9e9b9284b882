package org.wayloom.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;

/** Sends a request to one address, whatever the name in the request may lead to elsewhere. */
interface Wire extends AutoCloseable {
  /** A request. */
  record Post(WebAddress to, Map<String, String> headers, byte[] body) {}

  /** The status of the answer; a {@link java.net.ConnectException} when nobody listens there. */
  int post(InetAddress address, Post post) throws IOException;

  @Override
  void close();
}
