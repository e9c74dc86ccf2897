package org.chatelaine.bench.apple;

import java.net.URI;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.Plist;

/** Carries a device's messages to the addresses of its enrolment, with its proof of identity. */
final class MdmDoor {
  static final String CHECK_IN = "application/x-apple-aspen-mdm-checkin";
  static final String COMMAND = "application/x-apple-aspen-mdm; charset=UTF-8";

  private final EnrolmentProfile enrolment;
  private final Identity identity;
  private final Authentication authentication;
  private final String digest;
  private final Http http;

  MdmDoor(
      EnrolmentProfile enrolment, Identity identity, Authentication authentication, String digest) {
    this.enrolment = enrolment;
    this.identity = identity;
    this.authentication = authentication;
    this.digest = digest;
    var roots = enrolment.roots();
    this.http =
        new Http(
            authentication.showsCertificate()
                ? Tls.trusting(roots, identity.key(), identity.certificate())
                : Tls.trusting(roots));
  }

  HttpAnswer checkIn(Dict message) {
    return put(enrolment.checkInUrl(), CHECK_IN, Plist.write(message));
  }

  HttpAnswer command(Dict message) {
    return put(enrolment.serverUrl(), COMMAND, Plist.write(message));
  }

  HttpAnswer put(URI uri, String type, byte[] body) {
    var call = HttpCall.put(uri, type, body).with("User-Agent", "MDM/1.0");
    if (authentication.signs()) {
      call = call.with("Mdm-Signature", MdmSignature.of(body, identity, digest));
    }
    return http.exchange(call);
  }

  void hangUp() {
    http.close();
  }
}
