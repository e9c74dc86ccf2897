package org.chatelaine.ca.scep.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.scep.ScepChallenge;
import org.chatelaine.ca.scep.ScepChallenges;
import org.chatelaine.ca.scep.wire.FailInfo;
import org.chatelaine.ca.scep.wire.ScepFailure;
import org.chatelaine.ca.scep.wire.Wish;
import org.chatelaine.ca.service.CertificateRequest;
import org.chatelaine.ca.service.Issuance;
import org.chatelaine.ca.service.Issuer;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.secret.Tokens;

/**
 * Turns a challenge into a certificate: used up in the transaction that writes down what is about
 * to be signed, for the subject and names that were promised with it.
 */
@Stateless
public class ScepEnrolment {

  @Inject private ScepChallenges challenges;
  @Inject private Issuer issuer;
  @Inject private Signing signing;
  @Inject private Clocks clock;

  public Issuance begin(Actor actor, Wish wish, String transactionId) {
    if (wish.challenge().isBlank()) throw refused("challenge-missing");
    var challenge =
        challenges
            .byHash(Tokens.hash(wish.challenge()))
            .orElseThrow(() -> refused("challenge-unknown"));
    var key = key(wish);
    if (challenge.isUsed()) return again(actor, challenge, key, transactionId);
    var now = clock.now();
    if (challenge.isExpired(now)) throw refused("challenge-expired");
    if (((RSAPublicKey) key).getModulus().bitLength() < challenge.smallestKey())
      throw new ScepFailure(FailInfo.BAD_ALG, "key-size");
    if (!challenges.consume(challenge.id(), now))
      return again(actor, challenge, key, transactionId);
    return issuer.begin(within(actor, challenge), request(challenge, key, transactionId));
  }

  /** The client lost our answer and asks once more with everything the same. */
  private Issuance again(
      Actor actor, ScepChallenge challenge, PublicKey key, String transactionId) {
    return issuer
        .begunBefore(within(actor, challenge), request(challenge, key, transactionId))
        .orElseThrow(() -> refused("challenge-used"));
  }

  private PublicKey key(Wish wish) {
    try {
      return signing.publicKey(wish.key());
    } catch (GeneralSecurityException malformed) {
      throw new ScepFailure(FailInfo.BAD_ALG, "key-malformed");
    }
  }

  private static CertificateRequest request(
      ScepChallenge challenge, PublicKey key, String transactionId) {
    return new CertificateRequest(
        CertificateProfile.DEVICE_IDENTITY,
        challenge.subject(),
        challenge.names(),
        key,
        challenge.ownerId(),
        challenge.ownerKind(),
        transactionId);
  }

  private static Actor within(Actor actor, ScepChallenge challenge) {
    return new Actor(
        actor.kind(), actor.id(), actor.name(), actor.role(), challenge.space(), actor.address());
  }

  private static ScepFailure refused(String reason) {
    return new ScepFailure(FailInfo.BAD_REQUEST, reason);
  }
}
