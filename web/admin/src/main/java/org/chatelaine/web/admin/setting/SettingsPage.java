package org.chatelaine.web.admin.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatelaine.enrolment.service.DoorWatch;
import org.chatelaine.notification.service.NoticeDesk;
import org.chatelaine.setting.Launch;
import org.chatelaine.setting.service.SettingDesk;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;
import org.chatelaine.web.kit.Words;

/** What holds for the whole organisation. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

  private static final Set<String> TABS = Set.of("organisation", "addresses", "mail", "push");

  @Inject private Me me;
  @Inject private Say say;
  @Inject private SettingDesk desk;
  @Inject private NoticeDesk notices;
  @Inject private Launch launch;
  @Inject private Words words;
  @Inject private DoorWatch doors;

  private String tab = "organisation";
  private Map<String, String> values;
  private boolean mailPasswordSet;
  private String mailPassword;

  /** Reads what is set. */
  public void open() {
    values = new HashMap<>(desk.all(me.actor()));
    mailPasswordSet = desk.hasMailPassword(me.actor());
  }

  /** Keeps the values whose names begin so. */
  public void save(String feature) {
    var changed = new HashMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(feature + ".")) changed.put(name, value == null ? "" : value);
        });
    desk.put(me.actor(), changed);
    say.done("common.saved");
  }

  /** Keeps the mail server, with its password where one was typed. */
  public void saveMail() {
    save("mail");
    if (mailPassword != null) desk.putMailPassword(me.actor(), mailPassword.toCharArray());
    mailPassword = null;
    open();
  }

  /** Addresses that enrolled devices still look for although a door has moved. */
  public List<String> getMoved() {
    return List.copyOf(doors.moved(me.actor()).values());
  }

  /** Sends a mail to whoever asks; what became of it stands among the deliveries. */
  public void testMail() {
    var subject = words.get("setting.mail.test.subject");
    notices.test(me.actor(), subject, words.get("setting.mail.test.text"));
    say.done("setting.mail.tested", me.getMail());
  }

  public Launch getLaunch() {
    return launch;
  }

  public List<String> getProtections() {
    return List.of("starttls", "tls", "none");
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = TABS.contains(tab) ? tab : "organisation";
  }

  public Map<String, String> getValues() {
    return values;
  }

  public boolean isMailPasswordSet() {
    return mailPasswordSet;
  }

  public String getMailPassword() {
    return mailPassword;
  }

  public void setMailPassword(String mailPassword) {
    this.mailPassword = mailPassword;
  }
}
