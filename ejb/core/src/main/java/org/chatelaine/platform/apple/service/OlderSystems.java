package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.command.Visitor;
import org.chatelaine.device.Family;
import org.chatelaine.setting.Settings;

/**
 * Systems before iOS 17 and macOS 14 do not know the answer 403 with a reason; 401 makes them
 * remove their management. It is so strong a word that the setting {@code device.unenrol-by-401}
 * has to be {@code true} before it is said.
 */
@ApplicationScoped
class OlderSystems {

  private static final int KNOWS_403_IOS = 17;
  private static final int KNOWS_403_MACOS = 14;

  @Inject private Settings settings;

  AppleAnswer noLongerOurs(Visitor visitor) {
    return visitor.device() != null && isOlder(visitor) && isSaid(visitor)
        ? AppleAnswer.of(401)
        : AppleAnswer.noLongerOurs();
  }

  private boolean isSaid(Visitor visitor) {
    var setting = settings.get(visitor.space(), "device.unenrol-by-401", "false");
    return Boolean.parseBoolean(setting);
  }

  private static boolean isOlder(Visitor visitor) {
    var version = visitor.facts().osVersion();
    if (version == null) return false;
    var knows =
        Family.of(visitor.facts().product()) == Family.MAC ? KNOWS_403_MACOS : KNOWS_403_IOS;
    try {
      return Integer.parseInt(version.split("\\.", 2)[0]) < knows;
    } catch (NumberFormatException unknown) {
      return false;
    }
  }
}
