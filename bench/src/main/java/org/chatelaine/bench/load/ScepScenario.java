package org.chatelaine.bench.load;

import java.io.IOException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatelaine.bench.apple.EnrolmentProfile;
import org.chatelaine.bench.http.Http;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.scep.ScepBroken;
import org.chatelaine.bench.scep.ScepChoices;
import org.chatelaine.bench.scep.ScepClient;
import org.chatelaine.bench.scep.ScepRefused;
import org.chatelaine.bench.scep.ScepWish;
import org.chatelaine.bench.script.FrontDoor;

/** First enrolments over SCEP: one PKIOperation each; keys and requests are made before. */
final class ScepScenario implements Scenario {
  private final FrontDoor door;
  private final Tls tls;
  private final int count;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  ScepScenario(FrontDoor door, Tls tls, int count) {
    this.door = door;
    this.tls = tls;
    this.count = count;
  }

  @Override
  public String name() {
    return "scep";
  }

  @Override
  public List<Sender> senders(int workers) {
    var profiles = new ArrayList<EnrolmentProfile>();
    for (var i = 0; i < count; i++) {
      var mail = "scep" + NUMBER.getAndIncrement() / 10 + "@chatelaine.example";
      profiles.add(EnrolmentProfile.read(door.enrolmentProfile(mail, "Load person")));
    }
    var keys = keys(profiles);
    var senders = new ArrayList<Sender>();
    for (var worker = 0; worker < workers; worker++) {
      senders.add(new ScepSender(Share.of(profiles, worker, workers), keys, tls));
    }
    return senders;
  }

  private static Iterator<KeyPair> keys(List<EnrolmentProfile> profiles) {
    return profiles.parallelStream()
        .map(profile -> Identity.freshKeys(profile.keySize()))
        .toList()
        .iterator();
  }

  private static final class ScepSender implements Sender {
    private final List<Prepared> prepared;
    private final Http http;
    private int at;

    ScepSender(List<EnrolmentProfile> profiles, Iterator<KeyPair> keys, Tls tls) {
      this.http = new Http(tls);
      this.prepared =
          profiles.stream().map(profile -> Prepared.of(profile, keys.next(), http)).toList();
    }

    @Override
    public String send() throws IOException {
      try {
        prepared.get(at++).send();
        return Tally.OK;
      } catch (ScepRefused e) {
        return "refused, failInfo " + e.failInfo();
      } catch (ScepBroken e) {
        return e.getMessage();
      }
    }

    @Override
    public boolean hasMore() {
      return at < prepared.size();
    }

    @Override
    public void close() {
      http.close();
    }
  }

  private record Prepared(
      ScepClient client,
      org.chatelaine.bench.scep.ScepAuthority authority,
      org.chatelaine.bench.scep.ScepRequest request) {
    static Prepared of(EnrolmentProfile profile, KeyPair keys, Http http) {
      var client =
          new ScepClient(http, profile.scepUrl(), profile.scepName(), ScepChoices.asTold());
      var authority = client.authority(profile.fingerprint());
      var wish =
          new ScepWish(
              keys,
              profile.subject(),
              profile.challenge(),
              profile.names(),
              profile.keyUsage(),
              null);
      return new Prepared(client, authority, client.prepare(authority, wish));
    }

    void send() {
      client.send(authority, request);
    }
  }
}
