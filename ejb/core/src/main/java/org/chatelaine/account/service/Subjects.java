package org.chatelaine.account.service;

import java.util.regex.Pattern;
import org.chatelaine.account.MailAddress;
import org.chatelaine.secret.Tokens;

/** Under which names failures are counted: hashes of mail addresses and of networks. */
final class Subjects {

  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?");
  private static final int NETWORK_GROUPS = 4;
  private static final int GROUPS = 8;

  private Subjects() {}

  static String mail(String typed) {
    return Tokens.hash("mail:" + MailAddress.keyOf(typed));
  }

  static String address(String address) {
    return Tokens.hash("address:" + network(address));
  }

  /** An IPv4 address stands for itself, an IPv6 one for its /64: one household has so many. */
  static String network(String address) {
    if (address == null) return "unknown";
    if (!V6.matcher(address).matches()) return address;
    var halves = address.replaceAll("%.*", "").split("::", 2);
    var network = new StringBuilder();
    var left = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    var right = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
    var gap = halves.length < 2 ? 0 : Math.max(0, GROUPS - left.length - right.length);
    for (int i = 0; i < NETWORK_GROUPS; i++) network.append(group(i, left, gap, right)).append(':');
    return network.toString();
  }

  private static String group(int i, String[] left, int gap, String[] right) {
    if (i < left.length) return plain(left[i]);
    var fromRight = i - left.length - gap;
    return fromRight < 0 || fromRight >= right.length ? "0" : plain(right[fromRight]);
  }

  /** One spelling for one number. */
  private static String plain(String group) {
    try {
      return Integer.toHexString(Integer.parseInt(group, 16));
    } catch (NumberFormatException mapped) {
      return group;
    }
  }
}
