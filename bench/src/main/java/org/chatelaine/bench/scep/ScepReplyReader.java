package org.chatelaine.bench.scep;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.operator.OperatorCreationException;
import org.chatelaine.bench.pki.Certs;

/** Reads a CertRep (RFC 8894 §3.3.2) as strictly as the strictest device. */
final class ScepReplyReader {
  private final ScepAuthority authority;
  private final ScepRequest request;

  ScepReplyReader(ScepAuthority authority, ScepRequest request) {
    this.authority = authority;
    this.request = request;
  }

  /** The certificate issued; throws {@link ScepRefused} when the server says no. */
  X509Certificate read(byte[] message) {
    try {
      var reply = new CMSSignedData(message);
      var signer = verified(reply);
      expect("3".equals(text(signer, ScepOids.MESSAGE_TYPE)), "not a CertRep");
      expect(
          request.transactionId().equals(text(signer, ScepOids.TRANSACTION_ID)),
          "another transaction");
      expect(
          Arrays.equals(request.senderNonce(), octets(signer, ScepOids.RECIPIENT_NONCE)),
          "recipientNonce is not our nonce");
      var fresh = octets(signer, ScepOids.SENDER_NONCE);
      expect(fresh != null && fresh.length == 16, "senderNonce is not 16 bytes");
      expect(!Arrays.equals(fresh, request.senderNonce()), "senderNonce is not fresh");
      var status = Integer.parseInt(text(signer, ScepOids.PKI_STATUS));
      if (status != 0) throw refused(reply, signer, status);
      return leaf((byte[]) reply.getSignedContent().getContent());
    } catch (CMSException | OperatorCreationException e) {
      throw new ScepBroken("not a SCEP reply: " + e.getMessage(), e);
    }
  }

  private SignerInformation verified(CMSSignedData reply)
      throws CMSException, OperatorCreationException {
    var signers = reply.getSignerInfos().getSigners();
    expect(signers.size() == 1, "not exactly one signer");
    var signer = signers.iterator().next();
    var certificate =
        Certs.in(reply.getCertificates()).stream()
            .filter(one -> one.getSerialNumber().equals(signer.getSID().getSerialNumber()))
            .findFirst()
            .orElseThrow(() -> new ScepBroken("the signer's certificate is missing"));
    expect(authority.mayHaveSigned(certificate), "signed by somebody GetCACert did not name");
    var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
    expect(signer.verify(verifier), "the signature does not verify");
    return signer;
  }

  private ScepRefused refused(CMSSignedData reply, SignerInformation signer, int status) {
    // RFC 8894 §3.2: FAILURE and PENDING carry no envelope
    var content = reply.getSignedContent();
    expect(
        content == null || ((byte[]) content.getContent()).length == 0, "a refusal with content");
    var failInfo = text(signer, ScepOids.FAIL_INFO);
    if (status == 2) expect(failInfo != null, "a failure without failInfo");
    var words = value(signer, ScepOids.FAIL_INFO_TEXT);
    return new ScepRefused(
        status,
        failInfo == null ? -1 : Integer.parseInt(failInfo),
        words == null ? null : ASN1UTF8String.getInstance(words).getString());
  }

  private X509Certificate leaf(byte[] content) throws CMSException {
    var envelope = new CMSEnvelopedData(content);
    expect(
        request.cipher().oid().getId().equals(envelope.getEncryptionAlgOID()),
        "the reply is in another cipher: " + envelope.getEncryptionAlgOID());
    var recipients = envelope.getRecipientInfos().getRecipients();
    expect(recipients.size() == 1, "not exactly one recipient");
    var inner =
        recipients
            .iterator()
            .next()
            .getContent(new JceKeyTransEnvelopedRecipient(request.signingKey()));
    var certificates = Certs.in(new CMSSignedData(inner).getCertificates());
    expect(!certificates.isEmpty(), "an empty reply");
    // Apple pairs the first certificate with its key, "mismatching public keys" otherwise
    var leaf = certificates.get(0);
    expect(leaf.getPublicKey().equals(request.keys().getPublic()), "mismatching public keys");
    return leaf;
  }

  private static String text(SignerInformation signer, ASN1ObjectIdentifier type) {
    return value(signer, type) instanceof ASN1String string ? string.getString() : null;
  }

  private static byte[] octets(SignerInformation signer, ASN1ObjectIdentifier type) {
    return value(signer, type) instanceof ASN1OctetString octets ? octets.getOctets() : null;
  }

  private static ASN1Encodable value(SignerInformation signer, ASN1ObjectIdentifier type) {
    var attribute = signer.getSignedAttributes().get(type);
    return attribute == null || attribute.getAttrValues().size() == 0
        ? null
        : attribute.getAttrValues().getObjectAt(0);
  }

  private static void expect(boolean truth, String complaint) {
    if (!truth) throw new ScepBroken(complaint);
  }
}
