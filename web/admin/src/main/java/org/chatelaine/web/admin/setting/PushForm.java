package org.chatelaine.web.admin.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chatelaine.platform.apple.service.PushCertificateRow;
import org.chatelaine.platform.apple.service.PushCertificates;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;
import org.primefaces.model.file.UploadedFile;

/** The certificate by which Apple lets us wake devices. */
@Named
@RequestScoped
public class PushForm {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private PushCertificates certificates;

  private UploadedFile file;
  private String password;
  private PushCertificateRow current;

  /** Takes the certificate, or tells what is wrong with it. */
  public void upload() {
    if (file == null || file.getSize() == 0) {
      say.trouble("setting.push.no-file");
      return;
    }
    var secret = password == null ? new char[0] : password.toCharArray();
    current = certificates.upload(me.actor(), file.getContent(), secret);
    say.done("setting.push.done");
  }

  public PushCertificateRow getCurrent() {
    if (current == null) current = certificates.current(me.actor());
    return current;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
