package org.chatelaine.platform.apple.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.chatelaine.ca.scep.service.Challenges;
import org.chatelaine.ca.service.Authorities;
import org.chatelaine.ca.service.ProfileSigner;
import org.chatelaine.platform.apple.wire.EnrolmentProfile;
import org.chatelaine.platform.apple.wire.Facts;
import org.chatelaine.setting.Launch;
import org.chatelaine.setting.Settings;

/** Makes the profile by which an Apple device becomes ours. */
@Stateless
public class AppleEnrolment {

  @Inject private PushTopic topic;
  @Inject private Authorities authorities;
  @Inject private Challenges challenges;
  @Inject private ProfileSigner signer;
  @Inject private Settings settings;
  @Inject private Launch launch;

  /** The signed enrolment profile (CMS, DER), as {@code application/x-apple-aspen-config}. */
  public byte[] profile(AppleEnrolmentRequest request) {
    var root = der(authorities.rootCertificate(request.space()));
    var profile =
        new EnrolmentProfile(
            request.enrolmentId(),
            settings.get(request.space(), "organisation.name", "Chatelaine"),
            root,
            HexFormat.of().parseHex(Facts.sha256(root)),
            URI.create(challenges.scepUrl()),
            request.challenge(),
            request.subject(),
            URI.create(launch.devices() + "/mdm/connect"),
            topic.of(request.space()));
    return signer.sign(profile.encoded());
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
