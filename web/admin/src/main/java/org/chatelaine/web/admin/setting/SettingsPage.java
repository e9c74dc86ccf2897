package org.chatelaine.web.admin.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The tabs, and the settings that each of them keeps. */
  private static final Map<String, List<String>> TABS =
      Map.of(
          "organisation",
          List.of("organisation.name", "organisation.helpdesk", "organisation.language"),
          "addresses",
          List.of("people.proxy"),
          "devices",
          List.of("wipe.limit", "scep.legacy", "device.unenrol-by-401", "device.proxy"),
          "mail",
          List.of("mail.host", "mail.port", "mail.tls", "mail.from", "mail.user"),
          "push",
          List.of("push.test"));

  private static final List<String> SWITCHES =
      List.of("scep.legacy", "device.unenrol-by-401", "push.test");

  /** What a field without an empty choice shows, and what holds, while nothing is set. */
  private static final Map<String, String> USUAL =
      Map.of(
          "organisation.language", "en",
          "mail.tls", "starttls",
          "scep.legacy", "false",
          "device.unenrol-by-401", "false",
          "push.test", "false");

  @Inject private Me me;
  @Inject private Say say;
  @Inject private SettingDesk desk;
  @Inject private NoticeDesk notices;
  @Inject private Launch launch;
  @Inject private Words words;
  @Inject private DoorWatch doors;

  private String tab = "organisation";
  private Map<String, String> kept;
  private Map<String, String> values;
  private Map<String, Boolean> switches;
  private boolean mailPasswordSet;
  private String mailPassword;

  /** Reads what is set. */
  public void open() {
    kept = new HashMap<>(desk.all(me.actor()));
    USUAL.forEach(
        (name, value) -> kept.merge(name, value, (set, usual) -> set.isEmpty() ? usual : set));
    values = new HashMap<>(kept);
    switches = new HashMap<>();
    for (var name : SWITCHES) switches.put(name, Boolean.valueOf(kept.get(name)));
    mailPasswordSet = desk.hasMailPassword(me.actor());
  }

  /** Keeps what was changed on this tab. */
  public void save() {
    desk.put(me.actor(), changed());
    say.done("common.saved");
    open();
  }

  private Map<String, String> changed() {
    var changed = new HashMap<String, String>();
    for (var name : TABS.get(tab)) {
      var now = SWITCHES.contains(name) ? switches.get(name).toString() : told(values.get(name));
      if (!now.equals(kept.get(name))) changed.put(name, now);
    }
    return changed;
  }

  private static String told(String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Keeps the mail server, with its password where one was typed. */
  public void saveMail() {
    var wasSet = mailPasswordSet;
    desk.put(me.actor(), changed(), mailPassword == null ? null : mailPassword.toCharArray());
    say.done("common.saved");
    mailPassword = null;
    open();
    if (wasSet && !mailPasswordSet) say.trouble("setting.mail.password.forgotten");
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
    this.tab = tab != null && TABS.containsKey(tab) ? tab : "organisation";
  }

  public Map<String, String> getValues() {
    return values;
  }

  /** What is simply on or off. */
  public Map<String, Boolean> getSwitches() {
    return switches;
  }

  /** Whether a mail can be tried: with what is kept, not with what is being typed. */
  public boolean isMailSet() {
    return !kept.get("mail.host").isEmpty();
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
