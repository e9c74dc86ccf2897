package org.chatelaine.setting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatelaine.kernel.Refused;

/** IP addresses as somebody types them, and as the server tells where a request came from. */
public final class Addresses {

  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]+");

  private static final int NETWORK_GROUPS = 4;

  private Addresses() {}

  /**
   * The same addresses, parted by commas, each in the one form a request is compared with: {@code
   * ::1} is {@code 0:0:0:0:0:0:0:1}. Refused with {@code setting.address-malformed}.
   */
  public static String tidy(String typed) {
    return Stream.of(typed.split("[,\\s]+"))
        .filter(each -> !each.isEmpty())
        .map(Addresses::one)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The one form of an address; empty for anything else. */
  public static Optional<String> canonical(String text) {
    // Only what is an address already: nothing here may ask a name server.
    if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) return Optional.empty();
    try {
      return Optional.of(InetAddress.getByName(text).getHostAddress());
    } catch (UnknownHostException none) {
      return Optional.empty();
    }
  }

  /**
   * By what senders are counted: an IPv4 address stands for itself, an IPv6 one for its /64, since
   * one household has so many.
   */
  public static String network(String address) {
    if (address == null) return "unknown";
    var known = canonical(address.replaceAll("%.*", ""));
    return known.map(Addresses::household).orElse(address);
  }

  private static String household(String canonical) {
    var groups = canonical.split(":");
    return groups.length == 1
        ? canonical
        : Stream.of(groups).limit(NETWORK_GROUPS).collect(Collectors.joining(":", "", ":"));
  }

  private static String one(String typed) {
    return canonical(typed).orElseThrow(() -> new Refused("setting.address-malformed", typed));
  }
}
