package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import org.chatelaine.account.Persons;
import org.chatelaine.command.Commands;
import org.chatelaine.device.Device;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Refused;
import org.chatelaine.setting.Settings;

/** What stands between a person and a wiped device. */
@ApplicationScoped
class WipeRules {

  private static final Duration A_DAY = Duration.ofHours(24);

  @Inject private Settings settings;
  @Inject private Commands commands;
  @Inject private Persons persons;
  @Inject private Clocks clock;

  /**
   * Whoever it is types the device's name and has just given the password again. A user wipes no
   * more devices than the setting {@code wipe.limit} (one) in 24 hours, each as often as it takes;
   * two of their requests at once are counted one after the other.
   */
  void check(Actor actor, Device device, ActionRequest request) {
    named(device.name(), request.confirmName());
    if (!request.fresh()) throw new Refused("device.wipe-needs-password");
    if (actor.isAdministrator()) return;
    var limit = Integer.parseInt(settings.get(actor.space(), "wipe.limit", "1"));
    persons.locked(actor.space(), actor.id());
    if (commands.othersWiped(actor.id(), device.id(), clock.now().minus(A_DAY)) >= limit)
      throw new Refused("device.wipe-limit", limit);
  }

  /** Refuses when what was typed is not the device's name. */
  static void named(String name, String typed) {
    if (typed == null || !alike(name, typed)) throw new Refused("device.wipe-needs-name", name);
  }

  /**
   * Whether it is the name, as far as a keyboard can have it: a phone names itself with curly
   * apostrophes and spaces that do not break, and in Japanese with letters of either width.
   */
  private static boolean alike(String name, String typed) {
    return plain(name).equals(plain(typed));
  }

  private static String plain(String name) {
    return Normalizer.normalize(straight(name), Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static String straight(String name) {
    return name.replaceAll("[\\u2018\\u2019\\u02BC\\u00B4`]", "'")
        .replaceAll("[\\u201C-\\u201E\\u00AB\\u00BB]", "\"")
        .replaceAll("\\p{Pd}", "-");
  }
}
