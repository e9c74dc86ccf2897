package org.chatelaine.web.admin.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.chatelaine.platform.apple.service.PushCertificateRow;
import org.chatelaine.platform.apple.service.PushCertificates;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;
import org.chatelaine.web.kit.Upload;

/** The certificate by which Apple lets us wake devices. */
@Named
@RequestScoped
public class PushForm {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private PushCertificates certificates;

  private Part file;
  private String password;
  private PushCertificateRow current;

  /** Takes the certificate, or tells what is wrong with it. */
  public void upload() {
    var bytes = Upload.bytes(file);
    if (bytes.length == 0) {
      say.trouble("setting.push.no-file");
      return;
    }
    var secret = password == null ? new char[0] : password.toCharArray();
    current = certificates.upload(me.actor(), bytes, secret);
    say.done("setting.push.done");
  }

  public PushCertificateRow getCurrent() {
    if (current == null) current = certificates.current(me.actor());
    return current;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
