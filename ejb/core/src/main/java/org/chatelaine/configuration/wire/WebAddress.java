package org.chatelaine.configuration.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.chatelaine.kernel.Refused;

/** The page a web clip opens: http or https with a host, nothing that runs or reads files. */
public final class WebAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int LONGEST = 2000;

  private WebAddress() {}

  /** The address without blanks around it. */
  public static String checked(String text) {
    var address = text == null ? "" : text.strip();
    if (address.isEmpty() || address.length() > LONGEST)
      throw new Refused("configuration.web-clip-url");
    try {
      var uri = new URI(address);
      if (uri.getScheme() == null
          || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
          || uri.getHost() == null
          || uri.getRawUserInfo() != null) throw new Refused("configuration.web-clip-url");
      return address;
    } catch (URISyntaxException malformed) {
      throw new Refused("configuration.web-clip-url");
    }
  }

  /** Whether what is read there can be read and altered on the way. */
  public static boolean isPlain(String address) {
    return address.toLowerCase(Locale.ROOT).startsWith("http:");
  }
}
