package org.chatelaine.platform.apple.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatelaine.device.DeviceFacts;
import org.chatelaine.device.InstalledProfile;

/** What a device tells in its results, in our words. */
public final class Facts {

  private Facts() {}

  /** From Authenticate, which has the keys at its root. */
  public static DeviceFacts ofAuthenticate(Dict message) {
    return facts(message);
  }

  /** From the answer to DeviceInformation. */
  public static DeviceFacts ofInformation(Dict result) {
    return facts(
        result.dict("QueryResponses").orElseThrow(() -> new MalformedPlist("no QueryResponses")));
  }

  /** From the answer to ProfileList: identifier and PayloadUUID of each profile. */
  public static List<InstalledProfile> ofProfileList(Dict result) {
    return result.dicts("ProfileList").stream()
        .map(
            profile ->
                new InstalledProfile(
                    profile.needText("PayloadIdentifier"), profile.needText("PayloadUUID")))
        .toList();
  }

  /** From the answer to CertificateList: SHA-256 of each certificate's DER, in hex. */
  public static Set<String> ofCertificateList(Dict result) {
    return result.dicts("CertificateList").stream()
        .flatMap(certificate -> certificate.data("Data").stream())
        .map(Facts::sha256)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** SHA-256 in lower-case hex: how a certificate is known everywhere here. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static DeviceFacts facts(Dict said) {
    return new DeviceFacts(
        said.text("SerialNumber").orElse(null),
        said.text("DeviceName").orElse(null),
        said.text("ProductName").orElse(null),
        said.text("ModelName").or(() -> said.text("Model")).orElse(null),
        said.text("OSVersion").orElse(null),
        said.text("BuildVersion").orElse(null));
  }
}
