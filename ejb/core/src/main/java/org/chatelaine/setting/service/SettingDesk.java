package org.chatelaine.setting.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.setting.Addresses;
import org.chatelaine.setting.Settings;

/** What an administrator may set, and which values are taken. */
@Stateless
public class SettingDesk {

  static final String DEVICE_PROXY = "device.proxy";
  static final String PEOPLE_PROXY = "people.proxy";

  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}]{0,500}");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{0,253}");
  private static final Pattern PORT =
      Pattern.compile(
          "|[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]");
  private static final Pattern MAIL = Pattern.compile("|[^\\s@<>\\p{Cntrl}]+@[^\\s@<>\\p{Cntrl}]+");
  private static final Pattern CERTIFICATES =
      Pattern.compile(
          "|(?:-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]{1,8000}-----END CERTIFICATE-----\\s*)+");
  private static final Pattern SWITCH = Pattern.compile("true|false");

  /** Every name that may be set in plain, and the form of its values. */
  private static final Map<String, Pattern> FORMS =
      Map.ofEntries(
          Map.entry("organisation.name", ONE_LINE),
          Map.entry("organisation.helpdesk", Pattern.compile("(?:[^\\p{Cntrl}]|\\R){0,2000}")),
          Map.entry("organisation.language", Pattern.compile("|en|fr|ja")),
          Map.entry("mail.host", HOST),
          Map.entry("mail.port", PORT),
          Map.entry("mail.user", ONE_LINE),
          Map.entry("mail.from", MAIL),
          Map.entry("mail.tls", Pattern.compile("none|starttls|tls")),
          Map.entry("push.test", SWITCH),
          Map.entry("push.host", HOST),
          Map.entry("push.port", PORT),
          Map.entry("push.trust", CERTIFICATES),
          Map.entry("scep.legacy", SWITCH),
          Map.entry("wipe.limit", Pattern.compile("|[1-9][0-9]{0,2}")),
          Map.entry(DEVICE_PROXY, ONE_LINE),
          Map.entry(PEOPLE_PROXY, ONE_LINE),
          Map.entry("device.unenrol-by-401", SWITCH));

  private static final Set<String> PROXIES = Set.of(DEVICE_PROXY, PEOPLE_PROXY);
  private static final String MAIL_PASSWORD = "mail.password";

  /** Where the password of the mail server goes, as whom, and how well it is kept on the way. */
  private static final Set<String> MAIL_SERVER =
      Set.of("mail.host", "mail.port", "mail.user", "mail.tls");

  @Inject private Settings settings;

  /**
   * What the organisation calls itself, empty while it has not said; it stands on the sign-in page
   * too, so nobody is asked who they are.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String organisation() {
    return settings.get(SpaceId.DEFAULT, "organisation.name", "");
  }

  /** What is set, for administrators; secrets are not among it. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<String, String> all(Actor actor) {
    actor.mustBeAdministrator();
    var all = new LinkedHashMap<String, String>();
    FORMS.keySet().stream()
        .sorted()
        .forEach(name -> all.put(name, settings.get(actor.space(), name, "")));
    return all;
  }

  /** Sets what is given and differs; refused with {@code setting.unknown} or {@code -malformed}. */
  public void put(Actor actor, Map<String, String> values) {
    put(actor, values, null);
  }

  /**
   * The same together with the password of the mail server. It was given to one server: where that
   * becomes another, it is forgotten unless it is given again.
   *
   * @param mailPassword null where none is given
   */
  public void put(Actor actor, Map<String, String> values, char[] mailPassword) {
    actor.mustBeAdministrator();
    var changed = new LinkedHashMap<String, String>();
    values.forEach(
        (name, value) -> {
          var text = taken(name, value);
          if (!text.equals(settings.get(actor.space(), name, ""))) changed.put(name, text);
        });
    changed.forEach((name, text) -> settings.put(actor, name, text));
    if (mailPassword != null) settings.putSecret(actor, MAIL_PASSWORD, bytes(mailPassword));
    else if (changed.keySet().stream().anyMatch(MAIL_SERVER::contains)) forgetMailPassword(actor);
  }

  private static String taken(String name, String value) {
    var form = FORMS.get(name);
    if (form == null) throw new Refused("setting.unknown", name);
    var text = value == null ? "" : value.strip();
    if (!form.matcher(text).matches()) throw new Refused("setting.malformed", name);
    return PROXIES.contains(name) ? Addresses.tidy(text) : text;
  }

  private void forgetMailPassword(Actor actor) {
    if (hasMailPassword(actor)) settings.put(actor, MAIL_PASSWORD, null);
  }

  private static byte[] bytes(char[] password) {
    var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  /** Whether a password of the mail server is set. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean hasMailPassword(Actor actor) {
    actor.mustBeAdministrator();
    return settings.secret(actor.space(), MAIL_PASSWORD).isPresent();
  }
}
