package org.chatelaine.ca.scep.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.logging.Logger;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.chatelaine.ca.scep.wire.FailInfo;
import org.chatelaine.ca.scep.wire.NamedCertificate;
import org.chatelaine.ca.scep.wire.ScepEnvelope;
import org.chatelaine.ca.scep.wire.ScepFailure;
import org.chatelaine.ca.scep.wire.ScepMessage;
import org.chatelaine.ca.scep.wire.ScepReply;
import org.chatelaine.ca.scep.wire.ScepUnreadable;
import org.chatelaine.ca.scep.wire.Wish;
import org.chatelaine.ca.service.AuthorityKey;
import org.chatelaine.ca.service.IssuedCertificate;
import org.chatelaine.ca.service.Issuer;
import org.chatelaine.ca.service.PublishedLists;
import org.chatelaine.ca.service.SignerKey;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.Settings;

/**
 * Answers SCEP requests. All arithmetic is done outside a transaction; only what is noted runs in
 * one. Whatever is refused is answered by a signed refusal that says no more than its {@link
 * FailInfo}.
 */
@ApplicationScoped
public class ScepDesk {

  private static final Logger LOG = Logger.getLogger(ScepDesk.class.getName());

  @Inject private ScepIdentity identity;
  @Inject private ScepEnrolment enrolment;
  @Inject private ScepRenewal renewal;
  @Inject private ScepRefusals refusals;
  @Inject private Issuer issuer;
  @Inject private PublishedLists lists;
  @Inject private Signing signing;
  @Inject private Settings settings;
  @Inject private Clocks clock;

  private final Patience patience = new Patience();

  /** Whether an address has failed so often that it is not heard until the minute is over. */
  public boolean isDeafTo(Actor actor) {
    return patience.isOver(actor.address(), clock.now());
  }

  /** Notes what could not be read, and so cannot be answered by a message either. */
  public void unreadable(Actor actor, ScepUnreadable unreadable) {
    if (patience.failed(actor.address(), "unreadable", clock.now()))
      LOG.warning(() -> "SCEP unreadable from " + actor.address() + ": " + unreadable.getMessage());
  }

  /** Tells of the failures that were too many to be written down one by one. */
  void tellOfTheRest() {
    var rest = patience.unwritten(clock.now()).orElse(null);
    if (rest == null) return;
    LOG.warning(
        () ->
            "SCEP refused %d more requests of %d addresses, most of them of %s"
                .formatted(rest.count(), rest.addresses(), rest.worst()));
    refusals.noteMore(Actor.anonymous(rest.worst()), rest.count(), rest.addresses());
  }

  /** The answer to one message, always a signed one. */
  public byte[] answer(Actor actor, ScepMessage message) {
    var keys = identity.keys();
    var reply = reply(message, keys.get(0));
    try {
      message.verify(() -> legacy(actor));
      var envelope = message.envelope().in(() -> legacy(actor));
      var plain = envelope.open(openers(keys));
      return answered(new Visit(actor, message, envelope, reply), plain);
    } catch (ScepFailure failure) {
      note(actor, message, failure.reason());
      return reply(message, keys.get(0)).failure(failure.info());
    } catch (Refused refused) {
      note(actor, message, refused.key());
      return reply(message, keys.get(0)).failure(FailInfo.BAD_REQUEST);
    }
  }

  /** Whether the legacy switch of the space is on. */
  public boolean legacy(Actor actor) {
    return Boolean.parseBoolean(settings.get(actor.space(), "scep.legacy", "false"));
  }

  private record Visit(Actor actor, ScepMessage message, ScepEnvelope envelope, ScepReply reply) {

    X509CertificateHolder client() {
      return message.certificate();
    }

    String transactionId() {
      return message.header().transactionId();
    }
  }

  private byte[] answered(Visit visit, byte[] plain) {
    var authority = identity.authority();
    return switch (visit.message.header().type()) {
      case PKCS_REQ -> told(visit, enrolled(visit, authority, wish(visit, plain)));
      case RENEWAL_REQ -> told(visit, renewed(visit, authority, wish(visit, plain)));
      case CERT_POLL -> told(visit, polled(visit, authority));
      case GET_CERT -> told(visit, fetched(visit, authority, NamedCertificate.read(plain)));
      case GET_CRL -> list(visit, authority, NamedCertificate.read(plain));
      case CERT_REP -> throw new ScepFailure(FailInfo.BAD_REQUEST, "message-type-unknown");
    };
  }

  private Wish wish(Visit visit, byte[] plain) {
    return Wish.read(plain, () -> legacy(visit.actor));
  }

  private X509CertificateHolder enrolled(Visit visit, AuthorityKey authority, Wish wish) {
    // The wrapper is signed by the very key that asks: that is the proof of possession.
    if (visit.client().getSubjectPublicKeyInfo().equals(wish.key()))
      return holder(issuer.finish(enrolment.begin(visit.actor, wish, visit.transactionId())));
    // certmonger and others from before there was a RenewalReq renew by this message.
    if (renewal.knows(authority.id(), visit.client())) return renewed(visit, authority, wish);
    throw new ScepFailure(FailInfo.BAD_MESSAGE_CHECK, "signer-key-differs");
  }

  private X509CertificateHolder renewed(Visit visit, AuthorityKey authority, Wish wish) {
    var begun =
        renewal.begin(visit.actor, authority.id(), visit.client(), wish, visit.transactionId());
    return holder(issuer.finish(begun));
  }

  private X509CertificateHolder polled(Visit visit, AuthorityKey authority) {
    return renewal
        .polled(authority.id(), visit.client(), visit.transactionId())
        .orElseThrow(() -> new ScepFailure(FailInfo.BAD_CERT_ID, "nothing-pending"));
  }

  private X509CertificateHolder fetched(
      Visit visit, AuthorityKey authority, NamedCertificate wanted) {
    checkIssuer(authority, wanted);
    return renewal.fetched(authority.id(), visit.client(), wanted);
  }

  private byte[] list(Visit visit, AuthorityKey authority, NamedCertificate wanted) {
    checkIssuer(authority, wanted);
    try {
      var der = lists.of(authority.id());
      return visit.reply.success(new X509CRLHolder(der), visit.client(), visit.envelope);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void checkIssuer(AuthorityKey authority, NamedCertificate wanted) {
    if (!authority.certificate().getSubject().equals(wanted.issuer()))
      throw new ScepFailure(FailInfo.BAD_CERT_ID, "issuer-unknown");
  }

  private static byte[] told(Visit visit, X509CertificateHolder issued) {
    return visit.reply.success(issued, visit.client(), visit.envelope);
  }

  private static X509CertificateHolder holder(IssuedCertificate issued) {
    try {
      return X509.holder(issued.certificate().getEncoded());
    } catch (java.security.cert.CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ScepReply reply(ScepMessage message, SignerKey own) {
    return new ScepReply(message.header(), own.certificate(), signing.signer(own.key()));
  }

  private List<ScepEnvelope.Opener> openers(List<SignerKey> keys) {
    return keys.stream()
        .map(own -> new ScepEnvelope.Opener(own.certificate(), own.key(), signing.decryption()))
        .toList();
  }

  private void note(Actor actor, ScepMessage message, String reason) {
    if (!patience.failed(actor.address(), reason, clock.now())) return;
    var transaction = message.header().transactionId();
    LOG.warning(() -> "SCEP refused: " + reason + ", from " + actor.address() + ", " + transaction);
    refusals.note(actor, reason, transaction);
  }
}
