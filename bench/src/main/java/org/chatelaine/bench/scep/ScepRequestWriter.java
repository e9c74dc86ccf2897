package org.chatelaine.bench.scep;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.chatelaine.bench.pki.Certs;

/** Makes PKCSReq and RenewalReq messages (RFC 8894 §3.3.1). */
final class ScepRequestWriter {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PKCS_REQ = "19";
  private static final String RENEWAL_REQ = "17";

  private final ScepAuthority authority;
  private final ScepChoices choices;

  ScepRequestWriter(ScepAuthority authority, ScepChoices choices) {
    this.authority = authority;
    this.choices = choices;
  }

  ScepRequest write(ScepWish wish) {
    try {
      return around(wish, certificationRequest(wish));
    } catch (OperatorCreationException | IOException e) {
      throw new ScepBroken("cannot make the request", e);
    }
  }

  /** The message about this very certification request, whatever is wrong with it. */
  ScepRequest around(ScepWish wish, byte[] certificationRequest) {
    try {
      var renewing = wish.renewing() != null;
      var signer = renewing ? wish.renewing().certificate() : selfSigned(wish);
      var key = renewing ? wish.renewing().key() : wish.keys().getPrivate();
      var transaction = transactionId(wish);
      var nonce = new byte[16];
      RANDOM.nextBytes(nonce);
      var attributes = new Hashtable<ASN1ObjectIdentifier, Attribute>();
      add(attributes, ScepOids.MESSAGE_TYPE, printable(renewing ? RENEWAL_REQ : PKCS_REQ));
      add(attributes, ScepOids.TRANSACTION_ID, printable(transaction));
      add(attributes, ScepOids.SENDER_NONCE, new DEROctetString(nonce));
      var message = signed(envelope(certificationRequest), key, signer, attributes);
      return new ScepRequest(
          message, transaction, nonce, wish.keys(), key, signer, choices.cipher());
    } catch (OperatorCreationException | CMSException | IOException e) {
      throw new ScepBroken("cannot make the request", e);
    } catch (java.security.GeneralSecurityException e) {
      throw new ScepBroken("cannot make the request", e);
    }
  }

  private byte[] certificationRequest(ScepWish wish) throws OperatorCreationException, IOException {
    var request = new JcaPKCS10CertificationRequestBuilder(wish.subject(), wish.keys().getPublic());
    if (wish.challenge() != null) {
      var challenge =
          DERPrintableString.isPrintableString(wish.challenge())
              ? printable(wish.challenge())
              : new DERUTF8String(wish.challenge());
      request.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_challengePassword, challenge);
    }
    var extensions = new ExtensionsGenerator();
    if (wish.names() != null) {
      extensions.addExtension(Extension.subjectAlternativeName, false, wish.names());
    }
    if (wish.keyUsage() != 0) {
      extensions.addExtension(Extension.keyUsage, true, new KeyUsage(wish.keyUsage()));
    }
    if (!extensions.isEmpty()) {
      request.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
    }
    return request.build(contentSigner(wish.keys().getPrivate())).getEncoded();
  }

  private byte[] envelope(byte[] request)
      throws CMSException, IOException, java.security.cert.CertificateEncodingException {
    var generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(
        new JceKeyTransRecipientInfoGenerator(authority.recipient()));
    return generator
        .generate(
            new CMSProcessableByteArray(request),
            new JceCMSContentEncryptorBuilder(choices.cipher().oid()).build())
        .toASN1Structure()
        .getEncoded("DL");
  }

  private byte[] signed(
      byte[] content,
      PrivateKey key,
      X509Certificate signer,
      Hashtable<ASN1ObjectIdentifier, Attribute> attributes)
      throws OperatorCreationException,
          CMSException,
          IOException,
          java.security.cert.CertificateEncodingException {
    var generator = new CMSSignedDataGenerator();
    var table = new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes));
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(table)
            .build(contentSigner(key), signer));
    generator.addCertificates(new JcaCertStore(List.of(signer)));
    return generator
        .generate(new CMSProcessableByteArray(content), true)
        .toASN1Structure()
        .getEncoded("DL");
  }

  private X509Certificate selfSigned(ScepWish wish) throws OperatorCreationException, IOException {
    var now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            wish.subject(),
            new BigInteger(63, RANDOM).add(BigInteger.ONE),
            Date.from(now.minus(1, ChronoUnit.HOURS)),
            Date.from(now.plus(1, ChronoUnit.DAYS)),
            wish.subject(),
            wish.keys().getPublic());
    return Certs.read(builder.build(contentSigner(wish.keys().getPrivate())).getEncoded());
  }

  private org.bouncycastle.operator.ContentSigner contentSigner(PrivateKey key)
      throws OperatorCreationException {
    return new JcaContentSignerBuilder(choices.digest().replace("-", "") + "withRSA").build(key);
  }

  /** The key's digest, so that a retry of the same key is the same transaction (§3.2.1.1). */
  private static String transactionId(ScepWish wish) {
    var digest = Certs.digest("SHA-256", wish.keys().getPublic().getEncoded());
    return HexFormat.of().formatHex(digest, 0, 20);
  }

  private static void add(
      Hashtable<ASN1ObjectIdentifier, Attribute> table,
      ASN1ObjectIdentifier type,
      ASN1Encodable value) {
    table.put(type, new Attribute(type, new DERSet(value)));
  }

  private static DERPrintableString printable(String text) {
    return new DERPrintableString(text);
  }
}
