package org.chatelaine.platform.apple.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.device.Devices;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.Settings;

/**
 * The certificate by which Apple lets us wake devices. Its topic is written into every enrolment
 * and cannot change while one lives: another one would be taken silently, and no device reached.
 */
@Stateless
public class PushCertificates {

  private static final int LARGEST = 256 * 1024;

  @Inject private Settings settings;
  @Inject private Devices devices;
  @Inject private PushTopic topic;
  @Inject private AppleChannel channel;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /** What is set now; for administrators. */
  public PushCertificateRow current(Actor actor) {
    actor.mustBeAdministrator();
    var expires = settings.get(actor.space(), "push.expires").map(Instant::parse).orElse(null);
    var known = topic.known(actor.space()).orElse(null);
    var test = expires == null && PushTopic.TEST.equals(known);
    var refusal = channel.refusal(actor.space()).orElse(null);
    return new PushCertificateRow(known, expires, test, refusal);
  }

  /**
   * Takes a certificate with its key; refuses what Apple would not take, and a topic other than
   * that of enrolled devices.
   *
   * @param file PKCS#12, or certificate and key in PEM one after the other
   * @param password of the file; empty when it has none
   */
  public PushCertificateRow upload(Actor actor, byte[] file, char[] password) {
    actor.mustBeAdministrator();
    if (file.length > LARGEST) throw new Refused("push.too-large");
    var identity = PushIdentity.read(file, password);
    var now = clock.now();
    if (!identity.expires().isAfter(now)) throw new Refused("push.expired", identity.expires());
    if (devices.anyWithOtherTopic(actor.space(), identity.topic()))
      throw new Refused("push.topic-differs", identity.topic());
    settings.putSecret(actor, "push.certificate", identity.pkcs12());
    settings.put(actor, "push.topic", identity.topic());
    settings.put(actor, "push.expires", identity.expires().toString());
    audit.record(
        actor,
        "push.certificate-set",
        "setting",
        null,
        "topic",
        identity.topic(),
        "expires",
        identity.expires().toString());
    return new PushCertificateRow(identity.topic(), identity.expires(), false, null);
  }
}
