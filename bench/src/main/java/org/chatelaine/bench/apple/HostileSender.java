package org.chatelaine.bench.apple;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.HttpConnection;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.http.Unreachable;

/**
 * Sends what no honest device would, to see it refused. Begins with a device's own addresses and
 * trust, so that only the one thing under test is wrong.
 */
public final class HostileSender {
  private static final int TIMEOUT_MILLIS = 30_000;
  private final URI url;
  private final Tls tls;
  private final SimulatedDevice device;

  HostileSender(SimulatedDevice device) {
    this.device = device;
    this.url = device.enrolment().serverUrl();
    this.tls = Tls.trusting(device.enrolment().roots());
  }

  /** Puts these bytes, unsigned, with these headers. */
  public HttpAnswer put(String contentType, byte[] body, Map<String, String> headers) {
    return send("PUT", url, contentType, body, headers);
  }

  /** Puts these bytes with the device's own good signature over them. */
  public HttpAnswer putSigned(String contentType, byte[] body) {
    return putSignedOver(contentType, body, body);
  }

  /** Puts one body under the device's good signature over another. */
  public HttpAnswer putSignedOver(String contentType, byte[] body, byte[] signedBody) {
    var signature = MdmSignature.of(signedBody, device.identity(), "SHA-256");
    return put(contentType, body, Map.of("Mdm-Signature", signature));
  }

  /** Any method, address, type, body and headers. */
  public HttpAnswer send(
      String method, URI uri, String type, byte[] body, Map<String, String> headers) {
    var all = new LinkedHashMap<String, String>();
    if (type != null) all.put("Content-Type", type);
    all.putAll(headers);
    try (var http = new Http(tls, TIMEOUT_MILLIS)) {
      return http.exchange(new HttpCall(method, uri, all, body));
    }
  }

  /** Writes raw bytes to the device's door and returns whatever HTTP answer comes. */
  public HttpAnswer raw(byte[] bytes) {
    return raw(url, tls, bytes);
  }

  /** Writes raw bytes to an address; {@code tls} is not used for plain HTTP. */
  public static HttpAnswer raw(URI uri, Tls tls, byte[] bytes) {
    try (var connection = HttpConnection.to(uri, tls, TIMEOUT_MILLIS)) {
      return connection.exchange(bytes);
    } catch (IOException e) {
      throw new Unreachable(e);
    }
  }
}
