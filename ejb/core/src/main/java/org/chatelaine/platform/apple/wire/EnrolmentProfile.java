package org.chatelaine.platform.apple.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.service.Arguments;

/**
 * The profile by which a device becomes ours: our root, an identity by SCEP, and the management
 * that uses it. Identifiers are stable, so that installing it again replaces it; topic, address and
 * capabilities may never change for an enrolment, or the device refuses the next one.
 *
 * @param root the root certificate in DER
 * @param fingerprint SHA-256 of the root, by which the device knows whom it asks
 */
public record EnrolmentProfile(
    UUID enrolment,
    String organisation,
    byte[] root,
    byte[] fingerprint,
    URI scep,
    String challenge,
    String subject,
    URI server,
    String topic) {

  /** The PayloadIdentifier; removing this profile ends the enrolment. */
  public static final String IDENTIFIER = Arguments.ENROLMENT_PROFILE;

  /** All there are: they may shrink with a later profile, but never grow. */
  private static final int ALL_RIGHTS = 8191;

  private static final int SIGN_AND_ENCRYPT = 5;

  /** The profile, not signed yet. */
  public byte[] encoded() {
    var profile = payload("Configuration", "", organisation);
    profile.put("PayloadDescription", "Lets " + organisation + " manage this device.");
    profile.put("PayloadOrganization", organisation);
    profile.put("PayloadScope", "System");
    profile.put("PayloadRemovalDisallowed", false);
    profile.put("PayloadContent", List.of(trust(), identity(), management()));
    return PlistWriter.write(profile);
  }

  private Map<String, Object> trust() {
    var trust = payload("com.apple.security.root", ".root", organisation + " root");
    trust.put("PayloadCertificateFileName", "root.cer");
    trust.put("PayloadContent", root);
    return trust;
  }

  private Map<String, Object> identity() {
    var scepContent = new LinkedHashMap<String, Object>();
    scepContent.put("URL", scep.toString());
    scepContent.put("Name", "device");
    scepContent.put("Subject", List.of(List.of(List.of("CN", subject))));
    scepContent.put("Challenge", challenge);
    scepContent.put("Keysize", 2048);
    scepContent.put("Key Type", "RSA");
    scepContent.put("Key Usage", SIGN_AND_ENCRYPT);
    scepContent.put("CAFingerprint", fingerprint);
    scepContent.put("Retries", 3);
    scepContent.put("RetryDelay", 10);
    // Apple's default is true: the key could be taken out of the keychain.
    scepContent.put("KeyIsExtractable", false);
    var identity = payload("com.apple.security.scep", ".identity", organisation + " identity");
    identity.put("PayloadContent", scepContent);
    return identity;
  }

  private Map<String, Object> management() {
    var mdm = payload("com.apple.mdm", ".mdm", organisation + " management");
    mdm.put("IdentityCertificateUUID", uuid(".identity"));
    mdm.put("Topic", topic);
    mdm.put("ServerURL", server.toString());
    mdm.put("CheckInURL", server.toString());
    mdm.put("SignMessage", true);
    mdm.put("AccessRights", ALL_RIGHTS);
    mdm.put("CheckOutWhenRemoved", true);
    // macOS asks for it; it may be neither added nor taken away later.
    mdm.put("ServerCapabilities", List.of("com.apple.mdm.per-user-connections"));
    return mdm;
  }

  private Map<String, Object> payload(String type, String suffix, String name) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("PayloadType", type);
    payload.put("PayloadVersion", 1);
    payload.put("PayloadIdentifier", IDENTIFIER + suffix);
    payload.put("PayloadUUID", uuid(suffix));
    payload.put("PayloadDisplayName", name);
    return payload;
  }

  private String uuid(String suffix) {
    var name = (enrolment + IDENTIFIER + suffix).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT);
  }

  /** Says nothing of the challenge. */
  @Override
  public String toString() {
    return "EnrolmentProfile[" + enrolment + "]";
  }
}
