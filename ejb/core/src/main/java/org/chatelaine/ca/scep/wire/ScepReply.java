package org.chatelaine.ca.scep.wire;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.KeyTransRecipientInfoGenerator;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.bc.BcCMSContentEncryptorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JceAsymmetricKeyWrapper;
import org.bouncycastle.util.CollectionStore;

/**
 * The answer to one request (RFC 8894 section 3.3), with all lengths definite at every level: one
 * widespread parser reads nothing else, and plain DER would sort the certificates.
 */
public final class ScepReply {

  private static final int NONCE = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ScepMessage.Header request;
  private final X509CertificateHolder own;
  private final ContentSigner signer;

  /**
   * @param signer for this one answer; it is not thread-safe
   */
  public ScepReply(ScepMessage.Header request, X509CertificateHolder own, ContentSigner signer) {
    this.request = request;
    this.own = own;
    this.signer = signer;
  }

  /** The certificate alone: Apple devices pair the first one they find with their new key. */
  public byte[] success(
      X509CertificateHolder issued, X509CertificateHolder client, ScepEnvelope envelope) {
    return sealed(certificatesOnly(List.of(issued)), client, envelope);
  }

  /** A revocation list. */
  public byte[] success(X509CRLHolder list, X509CertificateHolder client, ScepEnvelope envelope) {
    var cms = new CMSSignedDataGenerator();
    cms.addCRL(list);
    return sealed(bare(cms), client, envelope);
  }

  /** A refusal: signed, without an envelope. */
  public byte[] failure(FailInfo info) {
    return signed(new byte[0], "2", Integer.toString(info.code()));
  }

  /** Certificates and nothing else, in the order given: what GetCACert answers. */
  public static byte[] certificatesOnly(List<X509CertificateHolder> certificates) {
    try {
      var cms = new CMSSignedDataGenerator();
      cms.addCertificates(new CollectionStore<>(certificates));
      return bare(cms);
    } catch (CMSException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bare(CMSSignedDataGenerator cms) {
    try {
      return cms.generate(new CMSAbsentContent()).toASN1Structure().getEncoded(ASN1Encoding.DL);
    } catch (CMSException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] sealed(byte[] content, X509CertificateHolder client, ScepEnvelope envelope) {
    try {
      var cms = new CMSEnvelopedDataGenerator();
      cms.addRecipientInfoGenerator(recipient(client));
      var cipher = new BcCMSContentEncryptorBuilder(envelope.cipher().identifier()).build();
      var sealed = cms.generate(new CMSProcessableByteArray(content), cipher);
      return signed(sealed.toASN1Structure().getEncoded(ASN1Encoding.DL), "0", null);
    } catch (CMSException | IOException | RuntimeException unusable) {
      throw new ScepFailure(FailInfo.BAD_MESSAGE_CHECK, "answer-cannot-be-sealed");
    }
  }

  private static RecipientInfoGenerator recipient(X509CertificateHolder client) {
    var name = new IssuerAndSerialNumber(client.toASN1Structure());
    var key = SignerKeys.key(client.getSubjectPublicKeyInfo());
    return new KeyTransRecipientInfoGenerator(name, new JceAsymmetricKeyWrapper(key)) {};
  }

  private byte[] signed(byte[] content, String status, String failInfo) {
    try {
      var cms = new CMSSignedDataGenerator();
      cms.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider(), ScepReply::plainRsa)
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(attributes(status, failInfo)))
              .build(signer, own));
      cms.addCertificate(own);
      return cms.generate(new CMSProcessableByteArray(content), true)
          .toASN1Structure()
          .getEncoded(ASN1Encoding.DL);
    } catch (CMSException | OperatorCreationException | IOException impossible) {
      throw new IllegalStateException("The answer could not be signed", impossible);
    }
  }

  /** Plain rsaEncryption: some clients know no other name for the algorithm of a signature. */
  private static AlgorithmIdentifier plainRsa(AlgorithmIdentifier signature) {
    return new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
  }

  private AttributeTable attributes(String status, String failInfo) {
    var fresh = new byte[NONCE];
    RANDOM.nextBytes(fresh);
    var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    put(table, ScepAttribute.MESSAGE_TYPE, new DERPrintableString(MessageType.CERT_REP.wire()));
    put(table, ScepAttribute.PKI_STATUS, new DERPrintableString(status));
    put(table, ScepAttribute.TRANSACTION_ID, new DERPrintableString(request.transactionId()));
    put(table, ScepAttribute.SENDER_NONCE, new DEROctetString(fresh));
    if (request.senderNonce() != null)
      put(table, ScepAttribute.RECIPIENT_NONCE, new DEROctetString(request.senderNonce()));
    if (failInfo != null) put(table, ScepAttribute.FAIL_INFO, new DERPrintableString(failInfo));
    return new AttributeTable(table);
  }

  private static void put(
      Hashtable<ASN1ObjectIdentifier, Attribute> table, ScepAttribute name, ASN1Encodable value) {
    var identifier = name.identifier();
    table.put(identifier, new Attribute(identifier, new DERSet(value)));
  }
}
