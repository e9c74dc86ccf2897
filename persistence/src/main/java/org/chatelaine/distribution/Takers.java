package org.chatelaine.distribution;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.device.Family;

/** Which devices take which kind of configuration at all. */
public final class Takers {

  private Takers() {}

  /** The families that do not take a kind. */
  public static Set<Family> without(ConfigurationKind kind) {
    return switch (kind) {
      case CA_CERTIFICATE -> EnumSet.noneOf(Family.class);
      // com.apple.webClip.managed: macOS takes it on the user channel alone, where we manage
      // nobody.
      case WEB_CLIP -> EnumSet.of(Family.MAC);
    };
  }

  /** Whether devices of a family take a kind. */
  public static boolean take(Family family, ConfigurationKind kind) {
    return !without(kind).contains(family);
  }

  /** The same in SQL; d is the device, c the configuration. */
  static String inSql() {
    return Arrays.stream(ConfigurationKind.values())
        .filter(kind -> !without(kind).isEmpty())
        .map(kind -> " and not (c.kind = '" + kind + "' and d.family in (" + names(kind) + "))")
        .collect(joining());
  }

  private static String names(ConfigurationKind kind) {
    return without(kind).stream().map(family -> "'" + family + "'").collect(joining(", "));
  }
}
