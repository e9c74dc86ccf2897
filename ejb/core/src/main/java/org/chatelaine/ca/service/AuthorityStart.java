package org.chatelaine.ca.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatelaine.ca.CertificateProfile;

/** Has the root authority and the product's own signers ready before the first request. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class AuthorityStart {

  private static final Logger LOG = Logger.getLogger(AuthorityStart.class.getName());
  private static final List<CertificateProfile> OWN =
      List.of(
          CertificateProfile.SCEP_RA,
          CertificateProfile.OCSP_SIGNING,
          CertificateProfile.PROFILE_SIGNING);

  @Inject private Authorities authorities;
  @Inject private Signers signers;
  @Inject private IssuanceBook book;

  @PostConstruct
  void begin() {
    authorities.importRoot();
    renew();
  }

  /** What a crash has left between the intent and the certificate. */
  @Schedule(hour = "*", minute = "27", persistent = false)
  void takeBackWhatHangs() {
    var count = book.takeBackWhatHangs();
    if (count > 0) LOG.warning(() -> count + " certificates were begun and never finished");
  }

  /** Makes the next generation of whatever has a third of its life or less left. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  void renew() {
    for (var authority : authorities.all())
      for (var purpose : OWN) {
        try {
          signers.renew(authority, purpose);
        } catch (RuntimeException trouble) {
          LOG.log(Level.SEVERE, "No signer for " + purpose + " of " + authority.name(), trouble);
        }
      }
  }
}
