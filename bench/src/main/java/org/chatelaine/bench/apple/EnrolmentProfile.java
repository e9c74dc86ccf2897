package org.chatelaine.bench.apple;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.chatelaine.bench.plist.Dict;

/** A profile that makes a device managed: trust, one SCEP identity, and the MDM payload. */
public record EnrolmentProfile(Profile profile, Dict mdm, Dict scep, String scepUuid) {
  private static final ASN1ObjectIdentifier UPN =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");

  /** Reads and checks a profile; throws {@link UnusableProfile} when it cannot enrol a device. */
  public static EnrolmentProfile read(byte[] source) {
    return of(Profile.read(source));
  }

  static EnrolmentProfile of(Profile profile) {
    var mdm = only(profile, "com.apple.mdm");
    var payload = only(profile, "com.apple.security.scep");
    var scep =
        payload
            .dict("PayloadContent")
            .orElseThrow(() -> new UnusableProfile("a SCEP payload without content"));
    var uuid = payload.needText("PayloadUUID");
    if (!mdm.needText("IdentityCertificateUUID").equals(uuid)) {
      throw new UnusableProfile("IdentityCertificateUUID names no identity of this profile");
    }
    if (!mdm.needText("Topic").startsWith("com.apple.mgmt.")) {
      throw new UnusableProfile("the topic does not begin with com.apple.mgmt.");
    }
    if (!mdm.needText("ServerURL").startsWith("https://")) {
      throw new UnusableProfile("ServerURL is not https");
    }
    if (mdm.number("AccessRights").orElse(0L) == 0) throw new UnusableProfile("no AccessRights");
    return new EnrolmentProfile(profile, mdm, scep, uuid);
  }

  private static Dict only(Profile profile, String type) {
    var found = profile.payloads(type);
    if (found.size() != 1) throw new UnusableProfile(found.size() + " payloads of " + type);
    return found.get(0);
  }

  /** The roots a device trusts for TLS once the profile is installed. */
  public List<X509Certificate> roots() {
    return profile.certificates();
  }

  /** Whether the profile's signer stands under the root it brings. */
  public boolean isVerified() {
    return profile.isVerifiedBy(roots());
  }

  public URI serverUrl() {
    return URI.create(mdm.needText("ServerURL"));
  }

  public URI checkInUrl() {
    return mdm.text("CheckInURL").map(URI::create).orElseGet(this::serverUrl);
  }

  public String topic() {
    return mdm.needText("Topic");
  }

  public boolean signsMessages() {
    return mdm.flag("SignMessage");
  }

  public boolean checksOut() {
    return mdm.flag("CheckOutWhenRemoved");
  }

  public URI scepUrl() {
    return URI.create(scep.needText("URL"));
  }

  public String scepName() {
    return scep.text("Name").orElse(null);
  }

  public String challenge() {
    return scep.text("Challenge").orElse(null);
  }

  public byte[] fingerprint() {
    return scep.data("CAFingerprint").orElse(null);
  }

  /** The key size asked for; Apple's default is 1024. */
  public int keySize() {
    return scep.number("Keysize").orElse(1024L).intValue();
  }

  /** Bits for the request: Apple counts 1 for signing and 4 for encryption. */
  public int keyUsage() {
    var asked = scep.number("Key Usage").orElse(0L);
    return ((asked & 1) != 0 ? KeyUsage.digitalSignature : 0)
        | ((asked & 4) != 0 ? KeyUsage.keyEncipherment : 0);
  }

  /** The subject asked for: an array of RDNs, each an array of attribute and value pairs. */
  public X500Name subject() {
    var builder = new X500NameBuilder(BCStyle.INSTANCE);
    for (var rdn : scep.list("Subject")) {
      var types = new ArrayList<ASN1ObjectIdentifier>();
      var values = new ArrayList<String>();
      for (var pair : (List<?>) rdn) {
        types.add(type((String) ((List<?>) pair).get(0)));
        values.add((String) ((List<?>) pair).get(1));
      }
      builder.addMultiValuedRDN(
          types.toArray(ASN1ObjectIdentifier[]::new), values.toArray(String[]::new));
    }
    return builder.build();
  }

  private static ASN1ObjectIdentifier type(String name) {
    return BCStyle.INSTANCE.attrNameToOID(name);
  }

  /** The alternative names asked for; null when there are none. */
  public GeneralNames names() {
    var names = new ArrayList<GeneralName>();
    scep.dict("SubjectAltName")
        .ifPresent(
            wanted -> {
              values(wanted, "rfc822Name").forEach(v -> names.add(name(GeneralName.rfc822Name, v)));
              values(wanted, "dNSName").forEach(v -> names.add(name(GeneralName.dNSName, v)));
              values(wanted, "uniformResourceIdentifier")
                  .forEach(v -> names.add(name(GeneralName.uniformResourceIdentifier, v)));
              values(wanted, "ntPrincipalName").forEach(v -> names.add(principal(v)));
            });
    return names.isEmpty() ? null : new GeneralNames(names.toArray(GeneralName[]::new));
  }

  private static List<String> values(Dict wanted, String key) {
    var value = wanted.get(key);
    if (value instanceof String text) return List.of(text);
    return wanted.list(key).stream().map(String.class::cast).toList();
  }

  private static GeneralName name(int tag, String value) {
    return new GeneralName(tag, value);
  }

  private static GeneralName principal(String value) {
    var tagged = new DERTaggedObject(true, 0, new DERUTF8String(value));
    return new GeneralName(
        GeneralName.otherName, new DERSequence(new ASN1Encodable[] {UPN, tagged}));
  }
}
