package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.x500.X500Name;
import org.chatelaine.bench.apple.EnrolmentProfile;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.scep.ScepChoices;
import org.chatelaine.bench.scep.ScepClient;
import org.chatelaine.bench.scep.ScepRefused;
import org.chatelaine.bench.scep.ScepWish;
import org.junit.jupiter.api.Test;

/** Somebody saw a challenge on its way to the device it is for, and is as fast as the device. */
class AChallengeIsGoodOnceIT {

  private static final int AT_ONCE = 6;
  private static final int BAD_REQUEST = 2;

  @Test
  void ofAllThatSendItAtTheSameMomentOneIsGivenACertificate() throws Exception {
    var profile = profile();
    var log = new LogSince(Given.product());
    var start = new CyclicBarrier(AT_ONCE);
    var crowd = Executors.newFixedThreadPool(AT_ONCE);
    var answers = new ArrayList<Future<Boolean>>();
    for (int i = 0; i < AT_ONCE; i++) answers.add(crowd.submit(() -> isGiven(profile, start)));
    crowd.shutdown();
    var given = 0;
    for (var answer : answers) if (answer.get()) given++;
    assertThat(given).isEqualTo(1);
    Patience.until(() -> log.lines("SCEP refused: challenge-used").size() == AT_ONCE - 1);
  }

  /** Each has a key of its own, and so a transaction of its own. */
  private static boolean isGiven(EnrolmentProfile profile, CyclicBarrier start) throws Exception {
    try (var http = new Http(Tls.trusting(Given.product().root()))) {
      var client =
          new ScepClient(http, profile.scepUrl(), profile.scepName(), ScepChoices.asTold());
      var authority = client.authority(profile.fingerprint());
      var keys = Identity.freshKeys(2048);
      var wish = ScepWish.first(keys, new X500Name("CN=wished"), profile.challenge());
      var request = client.prepare(authority, wish);
      start.await();
      assertThat(client.send(authority, request).getPublicKey()).isEqualTo(keys.getPublic());
      return true;
    } catch (ScepRefused refused) {
      assertThat(refused.failInfo()).isEqualTo(BAD_REQUEST);
      return false;
    }
  }

  private static EnrolmentProfile profile() {
    try (var door = Given.administrator()) {
      return EnrolmentProfile.read(door.enrolmentProfile("crowd@example.org", "Crowd"));
    }
  }
}
