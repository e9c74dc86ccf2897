package org.chatelaine.setting.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatelaine.kernel.Refused;

/** IP addresses as somebody types them, and as the server tells where a request came from. */
final class Addresses {

  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]+");

  private Addresses() {}

  /**
   * The same addresses, parted by commas, each in the one form a request is compared with: {@code
   * ::1} is {@code 0:0:0:0:0:0:0:1}. Refused with {@code setting.address-malformed}.
   */
  static String tidy(String typed) {
    return Stream.of(typed.split("[,\\s]+"))
        .filter(each -> !each.isEmpty())
        .map(Addresses::one)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Only what is an address already: nothing here may ask a name server. */
  private static String one(String typed) {
    if (!FOUR.matcher(typed).matches() && !SIX.matcher(typed).matches()) throw malformed(typed);
    try {
      return InetAddress.getByName(typed).getHostAddress();
    } catch (UnknownHostException none) {
      throw malformed(typed);
    }
  }

  private static Refused malformed(String typed) {
    return new Refused("setting.address-malformed", typed);
  }
}
