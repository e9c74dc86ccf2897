package org.chatelaine.ca.scep.service;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.DefaultCMSSignatureEncryptionAlgorithmFinder;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.bc.BcCMSContentEncryptorBuilder;
import org.bouncycastle.cms.bc.BcRSAKeyTransRecipientInfoGenerator;
import org.bouncycastle.cms.bc.BcRSASignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/** A device that asks for its identity, with every wrong turn a test may want it to take. */
final class ScepClient {

  private static final String ARC = "2.16.840.1.113733.1.9.";

  final KeyPair keys;
  X509CertificateHolder certificate;
  KeyPair signing;
  String transaction = UUID.randomUUID().toString();
  byte[] nonce = "0123456789abcdef".getBytes();
  String type = "19";
  String signature = "SHA256withRSA";

  /** What the signature is called and made with, when that is not what its digest says. */
  String disguise;

  ASN1ObjectIdentifier cipher = CMSAlgorithm.AES128_CBC;

  ScepClient(KeyPair keys) {
    this.keys = keys;
    this.signing = keys;
    this.certificate = selfSigned(keys);
  }

  /** A request that also wishes for a subject, names and powers it must not get. */
  byte[] request(String challenge) {
    return request(keys, challenge, "SHA256withRSA");
  }

  static byte[] request(KeyPair keys, String challenge, String algorithm) {
    try {
      var wishes = new ExtensionsGenerator();
      wishes.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      wishes.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(new GeneralName(GeneralName.dNSName, "evil.example")));
      var request =
          new PKCS10CertificationRequestBuilder(new X500Name("CN=evil"), info(keys.getPublic()));
      if (challenge != null)
        request.addAttribute(
            PKCSObjectIdentifiers.pkcs_9_at_challengePassword, new DERUTF8String(challenge));
      request.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, wishes.generate());
      return request.build(signer(keys, algorithm)).getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The whole message, sealed for the certificate GetCACert gave. */
  byte[] message(byte[] plain, X509CertificateHolder recipient) {
    return message(envelope(plain, recipient));
  }

  byte[] envelope(byte[] plain, X509CertificateHolder recipient) {
    try {
      var cms = new CMSEnvelopedDataGenerator();
      cms.addRecipientInfoGenerator(new BcRSAKeyTransRecipientInfoGenerator(recipient));
      return cms.generate(
              new CMSProcessableByteArray(plain), new BcCMSContentEncryptorBuilder(cipher).build())
          .getEncoded();
    } catch (CMSException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  byte[] message(byte[] envelope) {
    try {
      var attributes = new Hashtable<ASN1ObjectIdentifier, Attribute>();
      put(attributes, 2, new DERPrintableString(type));
      put(attributes, 7, new DERPrintableString(transaction));
      if (nonce != null) put(attributes, 5, new DEROctetString(nonce));
      var cms = new CMSSignedDataGenerator();
      cms.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider(), this::called)
              .setSignedAttributeGenerator(
                  new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
              .build(signer(), certificate));
      cms.addCertificate(certificate);
      return cms.generate(new CMSProcessableByteArray(envelope), true).getEncoded();
    } catch (CMSException | IOException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private AlgorithmIdentifier called(AlgorithmIdentifier usual) {
    return disguise == null
        ? new DefaultCMSSignatureEncryptionAlgorithmFinder().findEncryptionAlgorithm(usual)
        : new DefaultSignatureAlgorithmIdentifierFinder().find(disguise);
  }

  private ContentSigner signer() {
    return disguise == null
        ? signer(signing, signature)
        : new Disguised(
            new DefaultSignatureAlgorithmIdentifierFinder().find(signature),
            signer(signing, disguise));
  }

  /** Says one algorithm and signs with another. */
  private record Disguised(AlgorithmIdentifier said, ContentSigner inner) implements ContentSigner {

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return said;
    }

    @Override
    public OutputStream getOutputStream() {
      return inner.getOutputStream();
    }

    @Override
    public byte[] getSignature() {
      return inner.getSignature();
    }
  }

  /** What the server answered, its signature checked. */
  Answer answer(byte[] bytes, X509CertificateHolder server) {
    try {
      var cms = new CMSSignedData(bytes);
      var signer = cms.getSignerInfos().iterator().next();
      var verifier =
          new BcRSASignerInfoVerifierBuilder(
                  new DefaultCMSSignatureAlgorithmNameGenerator(),
                  new DefaultSignatureAlgorithmIdentifierFinder(),
                  new DefaultDigestAlgorithmIdentifierFinder(),
                  new BcDigestCalculatorProvider())
              .build(PublicKeyFactory.createKey(server.getSubjectPublicKeyInfo()));
      if (!signer.verify(verifier)) throw new IllegalStateException("the answer is not signed");
      return new Answer(cms, signer.getSignedAttributes());
    } catch (CMSException | OperatorCreationException | IOException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** A CertRep. */
  final class Answer {

    final CMSSignedData cms;
    private final AttributeTable attributes;

    Answer(CMSSignedData cms, AttributeTable attributes) {
      this.cms = cms;
      this.attributes = attributes;
    }

    String status() {
      return text(3);
    }

    String failInfo() {
      return text(4);
    }

    String transaction() {
      return text(7);
    }

    byte[] recipientNonce() {
      return octets(6);
    }

    byte[] senderNonce() {
      return octets(5);
    }

    CMSEnvelopedData envelope() {
      try {
        return new CMSEnvelopedData((byte[]) cms.getSignedContent().getContent());
      } catch (CMSException wrong) {
        throw new IllegalStateException(wrong);
      }
    }

    CMSSignedData content() {
      try {
        var recipient = envelope().getRecipientInfos().iterator().next();
        return new CMSSignedData(
            recipient.getContent(new JceKeyTransEnvelopedRecipient(signing.getPrivate())));
      } catch (CMSException wrong) {
        throw new IllegalStateException(wrong);
      }
    }

    /** The one certificate in it. */
    X509CertificateHolder issued() {
      var all = content().getCertificates().getMatches(null);
      if (all.size() != 1) throw new IllegalStateException("not exactly one certificate");
      return all.iterator().next();
    }

    private String text(int arm) {
      var value = attributes.get(new ASN1ObjectIdentifier(ARC + arm));
      return value == null ? null : value.getAttrValues().getObjectAt(0).toString();
    }

    private byte[] octets(int arm) {
      var value = attributes.get(new ASN1ObjectIdentifier(ARC + arm)).getAttrValues();
      return DEROctetString.getInstance(value.getObjectAt(0)).getOctets();
    }
  }

  static X509CertificateHolder selfSigned(KeyPair keys) {
    var name = new X500Name("CN=me");
    return new X509v3CertificateBuilder(
            name,
            BigInteger.ONE,
            Date.from(Instant.EPOCH),
            Date.from(Instant.EPOCH.plusSeconds(60)),
            name,
            info(keys.getPublic()))
        .build(
            signer(
                keys,
                keys.getPublic().getAlgorithm().equals("RSA")
                    ? "SHA256withRSA"
                    : "SHA256withECDSA"));
  }

  private static SubjectPublicKeyInfo info(PublicKey key) {
    return SubjectPublicKeyInfo.getInstance(key.getEncoded());
  }

  private static ContentSigner signer(KeyPair keys, String algorithm) {
    try {
      return new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
    } catch (OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void put(
      Hashtable<ASN1ObjectIdentifier, Attribute> table, int arm, ASN1Encodable value) {
    var name = new ASN1ObjectIdentifier(ARC + arm);
    table.put(name, new Attribute(name, new DERSet(value)));
  }
}
