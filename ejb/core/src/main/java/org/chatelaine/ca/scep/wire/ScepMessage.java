package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.chatelaine.ca.wire.Shape;

/**
 * One request as it came (RFC 8894 section 3.2): readable enough to be answered, nothing of it
 * trusted until {@link #verify}.
 */
public final class ScepMessage {

  /** The largest message that is looked at; a request is some 2 to 4 KB. */
  public static final int LARGEST = 64 * 1024;

  private static final int LONGEST_ID = 128;

  private final SignerInformation signer;
  private final X509CertificateHolder certificate;
  private final byte[] content;
  private final Header header;

  /**
   * What an answer refers to.
   *
   * @param senderNonce null when the client sent none
   */
  public record Header(String transactionId, byte[] senderNonce, MessageType type) {}

  private ScepMessage(
      SignerInformation signer, X509CertificateHolder certificate, byte[] content, Header header) {
    this.signer = signer;
    this.certificate = certificate;
    this.content = content;
    this.header = header;
  }

  /** Reads a message; whatever is wrong with it ends in the one exception. */
  public static ScepMessage read(byte[] bytes) throws ScepUnreadable {
    if (bytes.length > LARGEST) throw new ScepUnreadable("message larger than 64 KB");
    try {
      Shape.check(bytes);
      return read(new CMSSignedData(bytes));
    } catch (CMSException | IOException | RuntimeException malformed) {
      throw new ScepUnreadable("no signed CMS message: " + malformed.getClass().getSimpleName());
    }
  }

  private static ScepMessage read(CMSSignedData cms) throws ScepUnreadable, IOException {
    var signers = cms.getSignerInfos().getSigners();
    if (signers.size() != 1) throw new ScepUnreadable("not exactly one signer");
    var signer = signers.iterator().next();
    var certificate = certificate(cms, signer);
    var attributes = signer.getSignedAttributes();
    if (attributes == null) throw new ScepUnreadable("no signed attributes");
    var content = cms.getSignedContent();
    return new ScepMessage(
        signer,
        certificate,
        content == null ? new byte[0] : (byte[]) content.getContent(),
        header(attributes));
  }

  /** The certificate the signer names; some clients name it badly, but then send one alone. */
  private static X509CertificateHolder certificate(CMSSignedData cms, SignerInformation signer)
      throws ScepUnreadable {
    var sent = cms.getCertificates().getMatches(null);
    for (var certificate : sent) if (signer.getSID().match(certificate)) return certificate;
    if (sent.size() == 1) return sent.iterator().next();
    throw new ScepUnreadable("the signer's certificate is missing");
  }

  private static Header header(AttributeTable attributes) throws ScepUnreadable {
    var id = text(attributes, ScepAttribute.TRANSACTION_ID).orElse("");
    if (id.isEmpty() || id.length() > LONGEST_ID || !id.matches("[\\x20-\\x7e]+"))
      throw new ScepUnreadable("the transactionID is missing or malformed");
    var nonce = value(attributes, ScepAttribute.SENDER_NONCE.identifier());
    var octets = nonce instanceof ASN1OctetString string ? string.getOctets() : null;
    var type = text(attributes, ScepAttribute.MESSAGE_TYPE).flatMap(MessageType::of).orElse(null);
    return new Header(id, octets, type);
  }

  /**
   * Checks everything that needs no secret: known type, nonce, algorithms, the size of the key, and
   * the signature by the certificate that came along.
   *
   * @param legacy whether SHA-1 is taken; asked only when it is met
   */
  public void verify(BooleanSupplier legacy) {
    SignerKeys.check(certificate);
    checkAlgorithms(legacy);
    if (!SignerKeys.signed(signer, certificate))
      throw new ScepFailure(FailInfo.BAD_MESSAGE_CHECK, "signature-wrong");
    if (header.type == null || header.type == MessageType.CERT_REP)
      throw new ScepFailure(FailInfo.BAD_REQUEST, "message-type-unknown");
    if (header.senderNonce == null || header.senderNonce.length == 0)
      throw new ScepFailure(FailInfo.BAD_REQUEST, "nonce-missing");
  }

  private void checkAlgorithms(BooleanSupplier legacy) {
    Digests.of(signer.getDigestAlgorithmID().getAlgorithm())
        .in(legacy)
        .mustBeIn(signer.toASN1Structure().getDigestEncryptionAlgorithm().getAlgorithm());
  }

  /** The envelope in it, not yet opened. */
  public ScepEnvelope envelope() {
    return ScepEnvelope.read(content);
  }

  public Header header() {
    return header;
  }

  /** The certificate it is signed with: of the client's own making, or one that we issued. */
  public X509CertificateHolder certificate() {
    return certificate;
  }

  private static Optional<String> text(AttributeTable attributes, ScepAttribute name) {
    return value(attributes, name.identifier()) instanceof ASN1String string
        ? Optional.of(string.getString())
        : Optional.empty();
  }

  private static Object value(AttributeTable attributes, ASN1ObjectIdentifier identifier) {
    var attribute = attributes.get(identifier);
    return attribute == null || attribute.getAttrValues().size() != 1
        ? null
        : attribute.getAttrValues().getObjectAt(0);
  }
}
