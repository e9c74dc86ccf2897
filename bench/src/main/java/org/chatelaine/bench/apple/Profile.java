package org.chatelaine.bench.apple;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.chatelaine.bench.pki.Certs;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.Plist;

/**
 * A configuration profile as a device reads it: signed or not, with its payloads.
 *
 * @param source the bytes as received
 * @param signers the signer's certificate first, then the others of the signature; empty when the
 *     profile is not signed
 */
public record Profile(byte[] source, Dict content, List<X509Certificate> signers) {

  /** Reads a profile; throws {@link UnusableProfile} when a device would not take it. */
  public static Profile read(byte[] source) {
    if (looksLikeXml(source)) return checked(source, source, List.of());
    try {
      var signed = new CMSSignedData(source);
      var content = signed.getSignedContent();
      if (content == null) throw new UnusableProfile("the signature holds no content");
      return checked(source, (byte[]) content.getContent(), verified(signed));
    } catch (CMSException | OperatorCreationException e) {
      throw new UnusableProfile("neither XML nor a CMS signature", e);
    }
  }

  private static boolean looksLikeXml(byte[] source) {
    var start =
        new String(source, 0, Math.min(source.length, 64), java.nio.charset.StandardCharsets.UTF_8);
    return start.stripLeading().startsWith("<");
  }

  private static Profile checked(byte[] source, byte[] xml, List<X509Certificate> signers) {
    try {
      var profile = new Profile(source, Plist.readDict(xml), signers);
      if (!profile.content.text("PayloadType").orElse("").equals("Configuration")) {
        throw new UnusableProfile("PayloadType is not Configuration");
      }
      profile.checkHead(profile.content);
      profile.payloads().forEach(profile::checkHead);
      return profile;
    } catch (org.chatelaine.bench.plist.MalformedPlist e) {
      throw new UnusableProfile("not a property list", e);
    }
  }

  private void checkHead(Dict payload) {
    payload.needText("PayloadType");
    payload.needText("PayloadIdentifier");
    payload.needText("PayloadUUID");
    if (payload.number("PayloadVersion").isEmpty()) throw new UnusableProfile("no PayloadVersion");
  }

  private static List<X509Certificate> verified(CMSSignedData signed)
      throws CMSException, OperatorCreationException {
    var all = Certs.in(signed.getCertificates());
    var signers = new ArrayList<X509Certificate>();
    for (var info : signed.getSignerInfos().getSigners()) {
      var certificate = signerOf(info, all);
      if (!info.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
        throw new UnusableProfile("the signature does not verify");
      }
      signers.add(certificate);
    }
    if (signers.isEmpty()) throw new UnusableProfile("signed by nobody");
    all.stream().filter(one -> !signers.contains(one)).forEach(signers::add);
    return List.copyOf(signers);
  }

  private static X509Certificate signerOf(SignerInformation info, List<X509Certificate> all) {
    return all.stream()
        .filter(one -> one.getSerialNumber().equals(info.getSID().getSerialNumber()))
        .findFirst()
        .orElseThrow(() -> new UnusableProfile("the signer's certificate is missing"));
  }

  public String identifier() {
    return content.needText("PayloadIdentifier");
  }

  public String uuid() {
    return content.needText("PayloadUUID");
  }

  public List<Dict> payloads() {
    return content.dicts("PayloadContent");
  }

  /** The payloads of one type. */
  public List<Dict> payloads(String type) {
    return payloads().stream().filter(p -> p.needText("PayloadType").equals(type)).toList();
  }

  public boolean isSigned() {
    return !signers.isEmpty();
  }

  /** Whether the signer stands under one of these roots: what a device shows as "Verified". */
  public boolean isVerifiedBy(List<X509Certificate> roots) {
    return isSigned() && Certs.isUnder(signers.get(0), signers, roots);
  }

  /** Every certificate the profile installs, roots and others. */
  public List<X509Certificate> certificates() {
    return payloads().stream()
        .filter(payload -> isCertificate(payload.needText("PayloadType")))
        .map(payload -> certificate(payload))
        .toList();
  }

  private static boolean isCertificate(String type) {
    return type.equals("com.apple.security.root")
        || type.equals("com.apple.security.pkcs1")
        || type.equals("com.apple.security.pem");
  }

  private static X509Certificate certificate(Dict payload) {
    try {
      return Certs.read(
          payload
              .data("PayloadContent")
              .orElseThrow(() -> new UnusableProfile("a certificate payload without content")));
    } catch (IllegalArgumentException e) {
      throw new UnusableProfile("a certificate payload without certificate", e);
    }
  }
}
