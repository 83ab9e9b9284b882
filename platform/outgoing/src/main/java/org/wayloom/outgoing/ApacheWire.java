package org.wayloom.outgoing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Apache's client with everything switched off that it does by itself. */
final class ApacheWire implements Wire {
  private static final int MOST_READ = 64 * 1024;
  private static final int MOST_CONNECTIONS = 64;
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private final CloseableHttpClient client;
  private final Duration limit;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("wayloom-deadlines").factory());

  ApacheWire() {
    this(Duration.ofSeconds(15));
  }

  /**
   * @param limit how long a request may take from its beginning to the last byte that is read
   */
  ApacheWire(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Closed())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(Timeout.of(CONNECTING)).build())
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(limit)).build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Wayloom")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** Nothing is looked up here: whoever asks would get an answer that nobody checked. */
  private static final class Closed implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException("names are resolved before: " + host);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      throw new UnknownHostException("names are resolved before: " + host);
    }
  }

  @Override
  public int post(InetAddress address, Post post) throws IOException {
    WebAddress to = post.to();
    HttpHost target = new HttpHost(to.scheme(), address, to.host(), to.port());
    HttpPost request = new HttpPost(to.uri());
    post.headers().forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(post.body(), ContentType.APPLICATION_JSON));
    AtomicBoolean isOver = new AtomicBoolean();
    Future<?> deadline =
        deadlines.schedule(
            () -> {
              isOver.set(true);
              request.cancel();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse answer = client.executeOpen(target, request, null);
      read(answer.getEntity());
      // What was not read yet must not be waited for.
      request.cancel();
      Closer.closeQuietly(answer);
      return answer.getCode();
    } catch (IOException e) {
      throw isOver.get() ? new InterruptedIOException("longer than " + limit) : e;
    } finally {
      deadline.cancel(false);
    }
  }

  /** Lets the other side finish its sentence, if it is a short one; nobody looks at it. */
  private static void read(@Nullable HttpEntity entity) {
    if (entity != null) {
      try {
        // Closing it would read the rest.
        entity.getContent().readNBytes(MOST_READ);
      } catch (IOException e) {
        // The status has arrived, and nothing else was asked for.
      }
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
