package org.chatelaine.bench.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A client that keeps one connection per origin. For one thread at a time. */
public final class Http implements Closeable {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Tls tls;
  private final int timeoutMillis;
  private final Map<String, HttpConnection> connections = new HashMap<>();

  public Http(Tls tls) {
    this(tls, TIMEOUT_MILLIS);
  }

  public Http(Tls tls, int timeoutMillis) {
    this.tls = tls;
    this.timeoutMillis = timeoutMillis;
  }

  public HttpAnswer get(URI uri) {
    return exchange(HttpCall.get(uri));
  }

  /**
   * Sends a request and waits for its answer; throws {@link Unreachable} when none comes. A kept
   * connection that turns out to be closed is opened again once, as every client does.
   */
  public HttpAnswer exchange(HttpCall call) {
    var kept = connections.remove(call.uri().getRawAuthority());
    try {
      if (kept == null || !kept.isOpen()) return fresh(call);
      try {
        return keep(call, kept, kept.exchange(call));
      } catch (IOException e) {
        if (!kept.sawNothing() || e instanceof java.net.SocketTimeoutException) throw e;
        return fresh(call);
      }
    } catch (IOException e) {
      throw new Unreachable(e);
    }
  }

  private HttpAnswer fresh(HttpCall call) throws IOException {
    var connection = HttpConnection.to(call.uri(), tls, timeoutMillis);
    return keep(call, connection, connection.exchange(call));
  }

  private HttpAnswer keep(HttpCall call, HttpConnection connection, HttpAnswer answer) {
    if (connection.isOpen()) connections.put(call.uri().getRawAuthority(), connection);
    return answer;
  }

  /** Hangs up; the next request opens connections anew. */
  @Override
  public void close() {
    connections.values().forEach(HttpConnection::close);
    connections.clear();
  }
}
