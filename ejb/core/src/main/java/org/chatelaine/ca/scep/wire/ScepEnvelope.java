package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.KeyTransRecipientInformation;
import org.chatelaine.ca.wire.Shape;

/** What only we can open (RFC 8894 section 3.2.2). */
public final class ScepEnvelope {

  private static final int MOST_RECIPIENTS = 8;

  private final CMSEnvelopedData envelope;
  private final Ciphers cipher;

  /** One of our keys, by the certificate a client may have sealed for. */
  public record Opener(X509CertificateHolder certificate, PrivateKey key, Provider provider) {}

  private ScepEnvelope(CMSEnvelopedData envelope, Ciphers cipher) {
    this.envelope = envelope;
    this.cipher = cipher;
  }

  static ScepEnvelope read(byte[] content) {
    try {
      Shape.check(content);
      var envelope = new CMSEnvelopedData(content);
      var algorithm = envelope.getContentEncryptionAlgorithm().getAlgorithm();
      var cipher = Ciphers.of(algorithm);
      return new ScepEnvelope(
          envelope,
          cipher.orElseThrow(() -> new ScepFailure(FailInfo.BAD_ALG, "cipher-not-taken")));
    } catch (ScepFailure failure) {
      throw failure;
    } catch (CMSException | IOException | RuntimeException malformed) {
      throw unreadable();
    }
  }

  /** Refuses single DES unless the legacy switch is on, which is asked only then. */
  public ScepEnvelope in(BooleanSupplier legacy) {
    if (cipher.legacy() && !legacy.getAsBoolean())
      throw new ScepFailure(FailInfo.BAD_ALG, "cipher-legacy");
    return this;
  }

  /**
   * What is in it. A wrong key, wrong padding and unreadable content all end in the same refusal,
   * after the same work, so that nobody learns anything about the key by trying.
   */
  public byte[] open(List<Opener> openers) {
    try {
      var recipients = envelope.getRecipientInfos().getRecipients();
      if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) throw unreadable();
      for (var opener : openers)
        for (var recipient : recipients)
          if (recipient instanceof KeyTransRecipientInformation ours && isFor(ours, opener, false))
            return opened(ours, opener);
      return openedByAnyMeans(openers);
    } catch (ScepFailure failure) {
      throw failure;
    } catch (CMSException | RuntimeException wrong) {
      throw unreadable();
    }
  }

  /** Some clients write the issuer's name anew and differently: then the serial has to do. */
  private byte[] openedByAnyMeans(List<Opener> openers) throws CMSException {
    for (var opener : openers)
      for (var recipient : envelope.getRecipientInfos().getRecipients())
        if (recipient instanceof KeyTransRecipientInformation ours && isFor(ours, opener, true))
          return opened(ours, opener);
    throw unreadable();
  }

  private byte[] opened(KeyTransRecipientInformation recipient, Opener opener) throws CMSException {
    return recipient.getContent(new Opening(opener, cipher));
  }

  private static boolean isFor(
      KeyTransRecipientInformation recipient, Opener opener, boolean anyIssuer) {
    if (!(recipient.getRID() instanceof KeyTransRecipientId id)) return false;
    var certificate = opener.certificate();
    if (anyIssuer) return certificate.getSerialNumber().equals(id.getSerialNumber());
    return id.match(certificate);
  }

  /** The cipher of the answer is the cipher of the request. */
  Ciphers cipher() {
    return cipher;
  }

  static ScepFailure unreadable() {
    return new ScepFailure(FailInfo.BAD_MESSAGE_CHECK, "envelope-unreadable");
  }
}
