package org.chatelaine.bench.scep;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.pki.Certs;

/** A SCEP client (RFC 8894) with the habits of Apple devices. */
public final class ScepClient {
  private final Http http;
  private final URI url;
  private final String name;
  private final ScepChoices wanted;

  /**
   * A client of one SCEP address.
   *
   * @param name sent as the message of GetCACaps and GetCACert; null sends none
   */
  public ScepClient(Http http, URI url, String name, ScepChoices wanted) {
    this.http = http;
    this.url = url;
    this.name = name;
    this.wanted = wanted;
  }

  /** Runs the whole exchange: capabilities, CA certificate, request, reply. */
  public X509Certificate enrol(ScepWish wish, byte[] fingerprint) {
    var authority = authority(fingerprint);
    return send(authority, prepare(authority, wish));
  }

  public ScepCaps caps() {
    var answer = ok(http.get(operation("GetCACaps", name)));
    return ScepCaps.read(answer.text());
  }

  /** GetCACert; refuses when no certificate has the fingerprint. Null checks nothing. */
  public ScepAuthority authority(byte[] fingerprint) {
    var answer = ok(http.get(operation("GetCACert", name)));
    return new ScepAuthority(certificates(answer)).checked(fingerprint);
  }

  /** Makes the request without sending it, for senders that want to time or spoil it. */
  public ScepRequest prepare(ScepAuthority authority, ScepWish wish) {
    return new ScepRequestWriter(authority, choices()).write(wish);
  }

  /** The same about a certification request of the caller's own making, such as a spoiled one. */
  public ScepRequest prepare(ScepAuthority authority, ScepWish wish, byte[] certificationRequest) {
    return new ScepRequestWriter(authority, choices()).around(wish, certificationRequest);
  }

  /** Sends a prepared request and reads its reply. */
  public X509Certificate send(ScepAuthority authority, ScepRequest request) {
    var answer = ok(http.exchange(call(request.message())));
    if (!answer.mediaType().equals("application/x-pki-message")) {
      throw new ScepBroken("a reply of type " + answer.mediaType());
    }
    return new ScepReplyReader(authority, request).read(answer.body());
  }

  /** The PKIOperation for these bytes, by POST or GET as chosen; nothing is checked. */
  public HttpCall call(byte[] message) {
    if (!choices().byGet()) {
      return HttpCall.post(operation("PKIOperation", null), "application/x-pki-message", message);
    }
    return HttpCall.get(operation("PKIOperation", Base64.getEncoder().encodeToString(message)));
  }

  private ScepChoices known;

  private ScepChoices choices() {
    if (known == null) {
      var complete = wanted.cipher() != null && wanted.digest() != null && wanted.byGet() != null;
      known = complete ? wanted : wanted.completed(caps());
    }
    return known;
  }

  private static List<X509Certificate> certificates(HttpAnswer answer) {
    try {
      return switch (answer.mediaType()) {
        case "application/x-x509-ca-cert" -> List.of(Certs.read(answer.body()));
        case "application/x-x509-ca-ra-cert" ->
            Certs.in(new CMSSignedData(answer.body()).getCertificates());
        default -> throw new ScepBroken("GetCACert of type " + answer.mediaType());
      };
    } catch (CMSException | IllegalArgumentException e) {
      throw new ScepBroken("GetCACert gave no certificates", e);
    }
  }

  private static HttpAnswer ok(HttpAnswer answer) {
    if (answer.status() != 200) throw new ScepBroken("HTTP " + answer.status());
    return answer;
  }

  private URI operation(String operation, String message) {
    var query = "operation=" + operation;
    if (message != null && !message.isEmpty()) {
      query += "&message=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }
    return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
  }
}
