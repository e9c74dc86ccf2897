package org.chatelaine.web.admin.ca;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatelaine.ca.CertificateRow;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.service.Certificates;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** Every certificate that was issued. */
@Named
@ViewScoped
public class CertificatesPage implements Serializable {

  /** What a certificate can be asked for by: its status, or that it runs out soon. */
  private static final List<String> STATUSES = List.of("VALID", "REVOKED", "EXPIRING");

  @Inject private Me me;
  @Inject private Say say;
  @Inject private Certificates certificates;
  @Inject private Revocations revocations;

  private final LazyRows<CertificateRow> rows =
      new LazyRows<>(
          slice -> certificates.page(me.actor(), slice), CertificateRow::id, this::filters);

  private String subject;
  private String serial;
  private String status;
  private CertificateRow picked;
  private RevocationReason reason = RevocationReason.UNSPECIFIED;

  /** Shows what revoking would mean, before it is done. */
  public void pick(CertificateRow row) {
    picked = row;
  }

  /** Revokes for good; the list and OCSP say so from here on. */
  public void revoke() {
    revocations.revoke(me.actor(), picked.id(), reason);
    say.done("ca.certificate.revoked", picked.serial());
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("subject", subject);
    wanted.put("serial", serial);
    if ("EXPIRING".equals(status)) wanted.putAll(certificates.soon(me.actor()));
    else wanted.put("status", status);
    return wanted;
  }

  public boolean isFiltered() {
    return subject != null || serial != null || status != null;
  }

  public List<RevocationReason> getReasons() {
    return List.of(RevocationReason.values());
  }

  public LazyRows<CertificateRow> getRows() {
    return rows;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = Given.text(subject);
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = Given.text(serial);
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = STATUSES.contains(status) ? status : null;
  }

  public List<String> getStatuses() {
    return STATUSES;
  }

  public CertificateRow getPicked() {
    return picked;
  }

  public RevocationReason getReason() {
    return reason;
  }

  public void setReason(RevocationReason reason) {
    this.reason = reason;
  }
}
