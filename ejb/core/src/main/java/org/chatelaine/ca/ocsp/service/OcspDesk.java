package org.chatelaine.ca.ocsp.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.CertificateRows;
import org.chatelaine.ca.CertificateState;
import org.chatelaine.ca.ocsp.wire.OcspQuestion;
import org.chatelaine.ca.ocsp.wire.OcspUnreadable;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.AuthorityKey;
import org.chatelaine.ca.service.SignerKey;
import org.chatelaine.ca.service.Signers;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.kernel.Clocks;

/**
 * Answers what became of certificates. The rows are asked every time, with one statement, so that a
 * revocation shows at once on every node; only the signature over an unchanged state is kept.
 */
@ApplicationScoped
public class OcspDesk {

  /** How long an answer holds. */
  static final Duration LIFE = Duration.ofHours(1);

  /** How long one that was signed before is given out again. */
  private static final Duration AGAIN = LIFE.dividedBy(2);

  private static final int MOST_KEPT = 50_000;

  @Inject private Authorities authorities;
  @Inject private CertificateRows rows;
  @Inject private Signers signers;
  @Inject private Signing signing;
  @Inject private Clocks clock;

  private final Issuers issuers = new Issuers();
  private final Map<Asked, OcspAnswer> signedAhead = new ConcurrentHashMap<>();

  /** One certificate in one state, as one client writes its id: the answer repeats every byte. */
  private record Asked(UUID signer, String id, CertificateState state) {}

  /** The answer to one request, whatever it holds. */
  public OcspAnswer answer(byte[] request) {
    try {
      return answer(OcspQuestion.read(request));
    } catch (OcspUnreadable malformed) {
      return OcspAnswer.once(bare(OCSPRespBuilder.MALFORMED_REQUEST));
    }
  }

  private OcspAnswer answer(OcspQuestion question) {
    var authority = authority(question);
    // Not ours, or of several authorities at once: nobody could sign for all of them.
    if (authority == null) return OcspAnswer.once(bare(OCSPRespBuilder.UNAUTHORIZED));
    var states = states(authority, question);
    var signer = signers.current(authority, CertificateProfile.OCSP_SIGNING);
    var alone = question.nonce().isEmpty() && question.certificates().size() == 1;
    return alone && !states.isEmpty()
        ? kept(signer, question, states)
        : OcspAnswer.once(signed(signer, question, states, now()));
  }

  private OcspAnswer kept(
      SignerKey signer, OcspQuestion question, Map<String, CertificateState> states) {
    var id = written(question.certificates().get(0));
    var asked = new Asked(signer.id(), id, states.values().iterator().next());
    var now = now();
    var here = signedAhead.get(asked);
    if (here != null && now.isBefore(here.thisUpdate().plus(AGAIN))) return here;
    var fresh = new OcspAnswer(signed(signer, question, states, now), true, now, now.plus(LIFE));
    if (signedAhead.size() >= MOST_KEPT) signedAhead.clear();
    signedAhead.put(asked, fresh);
    return fresh;
  }

  private AuthorityKey authority(OcspQuestion question) {
    AuthorityKey one = null;
    for (var id : question.certificates()) {
      var found = issuers.of(id, authorities.all()).orElse(null);
      if (found == null || one != null && !one.id().equals(found.id())) return null;
      one = found;
    }
    return one;
  }

  private Map<String, CertificateState> states(AuthorityKey authority, OcspQuestion question) {
    var serials = question.certificates().stream().map(OcspDesk::serial).distinct().toList();
    return rows.states(authority.id(), serials).stream()
        .collect(Collectors.toMap(CertificateState::serial, Function.identity()));
  }

  private byte[] signed(
      SignerKey signer, OcspQuestion question, Map<String, CertificateState> states, Instant now) {
    var statement = new Statement(signer, now, now.plus(LIFE));
    for (var id : question.certificates()) statement.add(id, states.get(serial(id)));
    question.nonce().ifPresent(statement::repeat);
    try {
      var signed = statement.signed(signing.signer(signer.key()));
      return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, signed).getEncoded();
    } catch (OCSPException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Instant now() {
    return clock.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String written(CertificateID id) {
    try {
      return HexFormat.of().formatHex(id.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String serial(CertificateID id) {
    return id.getSerialNumber().toString(16);
  }

  /** An answer that says only what is wrong; it is never signed (section 2.3). */
  private static byte[] bare(int status) {
    try {
      return new OCSPRespBuilder().build(status, null).getEncoded();
    } catch (OCSPException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
