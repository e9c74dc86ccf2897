package org.chatelaine.bench.mini;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.chatelaine.bench.pki.Certs;

/** A SCEP server of one page, honest unless told to spoil something. */
public final class MiniScep implements HttpHandler {
  private static final String ARC = "2.16.840.1.113733.1.9.";
  private final MiniCa ca;
  public String challenge = "s3cret";
  public String caps = "AES\nPOSTPKIOperation\nSHA-256\nSCEPStandard\n";
  public boolean echoesNonce;
  public boolean spoilsRecipientNonce;
  public boolean addsRootFirst;
  public ASN1ObjectIdentifier replyCipher;
  public final List<String> methods = new ArrayList<>();
  public final List<String> ciphers = new ArrayList<>();
  public final List<String> digests = new ArrayList<>();

  public MiniScep(MiniCa ca) {
    this.ca = ca;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var query = query(exchange.getRequestURI().getRawQuery());
      switch (query.get("operation")) {
        case "GetCACaps" -> answer(exchange, "text/plain", caps.getBytes(StandardCharsets.UTF_8));
        case "GetCACert" ->
            answer(
                exchange,
                "application/x-x509-ca-ra-cert",
                certsOnly(List.of(ca.ra.certificate(), ca.root)));
        default -> {
          methods.add(exchange.getRequestMethod());
          var message =
              exchange.getRequestMethod().equals("POST")
                  ? exchange.getRequestBody().readAllBytes()
                  : Base64.getDecoder().decode(query.get("message"));
          answer(exchange, "application/x-pki-message", operate(message));
        }
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private byte[] operate(byte[] message) throws Exception {
    var request = new CMSSignedData(message);
    var signer = request.getSignerInfos().getSigners().iterator().next();
    var wrapper = Certs.in(request.getCertificates()).get(0);
    if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(wrapper))) {
      throw new IllegalStateException("bad signature");
    }
    digests.add(signer.getDigestAlgOID());
    var envelope = new CMSEnvelopedData((byte[]) request.getSignedContent().getContent());
    ciphers.add(envelope.getEncryptionAlgOID());
    var recipient = envelope.getRecipientInfos().getRecipients().iterator().next();
    var pkcs10 =
        new JcaPKCS10CertificationRequest(
            recipient.getContent(new JceKeyTransEnvelopedRecipient(ca.ra.key())));
    var given = pkcs10.getAttributes(PKCSObjectIdentifiers.pkcs_9_at_challengePassword);
    var right =
        given.length == 1
            && challenge.equals(((ASN1String) given[0].getAttributeValues()[0]).getString());
    if (!right) return reply(signer, "2", "2", new CMSAbsentContent());
    var leaf = ca.leaf(pkcs10.getSubject(), pkcs10.getPublicKey());
    var certificates = addsRootFirst ? List.of(ca.root, leaf) : List.of(leaf);
    var cipher =
        replyCipher != null
            ? replyCipher
            : new ASN1ObjectIdentifier(envelope.getEncryptionAlgOID());
    var generator = new CMSEnvelopedDataGenerator();
    generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(wrapper));
    var content =
        generator
            .generate(
                new CMSProcessableByteArray(certsOnly(certificates)),
                new JceCMSContentEncryptorBuilder(cipher).build())
            .toASN1Structure()
            .getEncoded("DL");
    return reply(signer, "0", null, new CMSProcessableByteArray(content));
  }

  private byte[] reply(SignerInformation request, String status, String fail, CMSTypedData content)
      throws Exception {
    var theirs = request.getSignedAttributes();
    var nonce = ((ASN1OctetString) theirs.get(oid("5")).getAttrValues().getObjectAt(0)).getOctets();
    var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
    put(table, "2", new DERPrintableString("3"));
    put(table, "3", new DERPrintableString(status));
    if (fail != null) put(table, "4", new DERPrintableString(fail));
    put(table, "5", new DEROctetString(echoesNonce ? nonce : new byte[16]));
    put(table, "6", new DEROctetString(spoilsRecipientNonce ? new byte[16] : nonce));
    put(table, "7", theirs.get(oid("7")).getAttrValues().getObjectAt(0));
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(table)))
            .build(
                new JcaContentSignerBuilder("SHA256withRSA").build(ca.ra.key()),
                ca.ra.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(ca.ra.certificate())));
    return generator.generate(content, true).toASN1Structure().getEncoded("DL");
  }

  private static byte[] certsOnly(List<X509Certificate> certificates) throws Exception {
    var generator = new CMSSignedDataGenerator();
    generator.addCertificates(new JcaCertStore(certificates));
    return generator.generate(new CMSAbsentContent()).toASN1Structure().getEncoded("DL");
  }

  private static ASN1ObjectIdentifier oid(String last) {
    return new ASN1ObjectIdentifier(ARC + last);
  }

  private static void put(
      Hashtable<ASN1ObjectIdentifier, Attribute> table, String last, ASN1Encodable value) {
    table.put(oid(last), new Attribute(oid(last), new DERSet(value)));
  }

  private static Map<String, String> query(String raw) {
    var query = new HashMap<String, String>();
    for (var pair : raw.split("&")) {
      var equals = pair.indexOf('=');
      query.put(
          pair.substring(0, equals),
          java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
