package org.chatelaine.bench.apple;

import java.net.URI;
import java.util.Map;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.scep.ScepChoices;
import org.chatelaine.bench.scep.ScepClient;
import org.chatelaine.bench.scep.ScepWish;

/**
 * What a device fetches before it can check in: the profile, and the identity the profile names.
 */
final class Enrolling {

  private static final String PROFILE = "application/x-apple-aspen-config";

  private Enrolling() {}

  /** The enrolment profile, asked for with these headers. */
  static byte[] profile(URI uri, Tls tls, Map<String, String> with, ServerLine line) {
    try (var http = new Http(tls)) {
      var call = HttpCall.get(uri);
      for (var header : with.entrySet()) call = call.with(header.getKey(), header.getValue());
      var answer = line.remember(http.exchange(call));
      if (answer.status() != 200) throw new UnusableProfile("HTTP " + answer.status());
      if (!answer.mediaType().equals(PROFILE))
        throw new UnusableProfile("a profile of type " + answer.mediaType());
      return answer.body();
    }
  }

  /** A fresh key, and its certificate by SCEP. */
  static Identity identity(EnrolmentProfile wanted) {
    var keys = Identity.freshKeys(wanted.keySize());
    var wish =
        new ScepWish(
            keys, wanted.subject(), wanted.challenge(), wanted.names(), wanted.keyUsage(), null);
    try (var http = new Http(Tls.trusting(wanted.roots()))) {
      var client = new ScepClient(http, wanted.scepUrl(), wanted.scepName(), ScepChoices.asTold());
      return new Identity(keys.getPrivate(), client.enrol(wish, wanted.fingerprint()));
    }
  }
}
