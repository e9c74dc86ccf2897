package org.chatelaine.bench.load;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpConnection;
import org.chatelaine.bench.http.Tls;

/** A connection that is kept, and made again when the server closed it. */
final class KeptConnection {
  private static final int TIMEOUT_MILLIS = 30_000;
  private final URI uri;
  private final Tls tls;
  private HttpConnection connection;

  KeptConnection(URI uri, Tls tls) {
    this.uri = uri;
    this.tls = tls;
  }

  HttpAnswer exchange(byte[] request) throws IOException {
    if (connection != null && connection.isOpen()) {
      try {
        return connection.exchange(request);
      } catch (IOException e) {
        if (!connection.sawNothing() || e instanceof SocketTimeoutException) throw e;
      }
    }
    connection = HttpConnection.to(uri, tls, TIMEOUT_MILLIS);
    return connection.exchange(request);
  }

  void close() {
    if (connection != null) connection.close();
  }
}
