package org.chatelaine.platform.apple.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The header {@code Mdm-Signature}: a detached CMS SignedData (RFC 5652) over the exact bytes of
 * the body, with the signer's certificate in it. Only what Apple devices send is read: one signer.
 */
public final class MdmSignature {

  private static final int LARGEST = 64 * 1024;
  private static final int MOST_CERTIFICATES = 8;

  /** Old devices sign with SHA-1; the certificate has to be ours in any case. */
  private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
      Map.of(
          OIWObjectIdentifiers.idSHA1, "SHA-1",
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512");

  private final SignerInfo signer;
  private final String digest;
  private final byte[] certificate;

  private MdmSignature(SignerInfo signer, String digest, byte[] certificate) {
    this.signer = signer;
    this.digest = digest;
    this.certificate = certificate;
  }

  /** Takes the header apart; nothing is proven yet. */
  public static MdmSignature read(String header) {
    if (header.length() > LARGEST) throw new BadSignature("too large");
    try {
      return read(SignedData.getInstance(content(header)));
    } catch (BadSignature known) {
      throw known;
    } catch (RuntimeException | IOException | StackOverflowError malformed) {
      throw new BadSignature("not a CMS signature", malformed);
    }
  }

  /** Parsed only where it is looked into: the certificate in it is passed on as it came. */
  private static ASN1Encodable content(String header) throws IOException {
    var der = Base64.getDecoder().decode(header.strip());
    var info = ContentInfo.getInstance(new ASN1InputStream(der, true).readObject());
    if (!CMSObjectIdentifiers.signedData.equals(info.getContentType()))
      throw new BadSignature("not SignedData");
    return info.getContent();
  }

  private static MdmSignature read(SignedData data) throws IOException {
    if (data.getEncapContentInfo().getContent() != null) throw new BadSignature("not detached");
    if (data.getSignerInfos().size() != 1) throw new BadSignature("not one signer");
    var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    var digest = DIGESTS.get(signer.getDigestAlgorithm().getAlgorithm());
    if (digest == null) throw new BadSignature("a digest we do not take");
    return new MdmSignature(signer, digest, certificate(data.getCertificates(), signer));
  }

  private static byte[] certificate(ASN1Set certificates, SignerInfo signer) throws IOException {
    if (certificates == null || certificates.size() > MOST_CERTIFICATES)
      throw new BadSignature("no certificate, or too many");
    for (var each : certificates) {
      if (certificates.size() == 1 || isOf(Certificate.getInstance(each), signer))
        return each.toASN1Primitive().getEncoded();
    }
    throw new BadSignature("the signer's certificate is missing");
  }

  private static boolean isOf(Certificate certificate, SignerInfo signer) {
    if (signer.getSID().isTagged()) return false;
    var wanted = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
    return certificate.getSerialNumber().equals(wanted.getSerialNumber())
        && certificate.getIssuer().equals(wanted.getName());
  }

  /** The certificate that came with the signature, as it came; a sound one is in DER. */
  public byte[] certificate() {
    return certificate;
  }

  /**
   * Whether the key signed exactly this body; the key has to be the certificate's.
   *
   * @param provider whose arithmetic verifies; null for the platform's own
   */
  public boolean isOver(byte[] body, PublicKey key, Provider provider) {
    try {
      var attributes = signer.getAuthenticatedAttributes();
      if (attributes == null) return verifies(body, key, provider);
      var digested = MessageDigest.getInstance(digest).digest(body);
      return tells(attributes, digested)
          && verifies(attributes.getEncoded(ASN1Encoding.DER), key, provider);
    } catch (GeneralSecurityException | IOException | RuntimeException unusable) {
      return false;
    }
  }

  /** When the device says it signed; empty when it does not say. Signed like the digest itself. */
  public Optional<Instant> signedAt() {
    var attributes = signer.getAuthenticatedAttributes();
    if (attributes == null) return Optional.empty();
    var said = new AttributeTable(attributes).get(CMSAttributes.signingTime);
    if (said == null || said.getAttrValues().size() != 1) return Optional.empty();
    try {
      var time = Time.getInstance(said.getAttrValues().getObjectAt(0));
      return Optional.of(time.getDate().toInstant());
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  /** RFC 5652 section 5.3: both attributes must be there, each once and with one value. */
  private static boolean tells(ASN1Set signed, byte[] digested) {
    var attributes = new AttributeTable(signed);
    var type = single(attributes, CMSAttributes.contentType);
    var said = single(attributes, CMSAttributes.messageDigest);
    return CMSObjectIdentifiers.data.equals(type)
        && MessageDigest.isEqual(ASN1OctetString.getInstance(said).getOctets(), digested);
  }

  private static ASN1Encodable single(AttributeTable attributes, ASN1ObjectIdentifier type) {
    var all = attributes.getAll(type);
    if (all.size() != 1) throw new BadSignature("an attribute is missing or there twice");
    var values = Attribute.getInstance(all.get(0)).getAttrValues();
    if (values.size() != 1) throw new BadSignature("an attribute without one value");
    return values.getObjectAt(0);
  }

  private boolean verifies(byte[] signed, PublicKey key, Provider provider)
      throws GeneralSecurityException {
    var name =
        digest.replace("-", "") + (key.getAlgorithm().equals("RSA") ? "withRSA" : "withECDSA");
    var signature =
        provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
    signature.initVerify(key);
    signature.update(signed);
    return signature.verify(signer.getEncryptedDigest().getOctets());
  }
}
