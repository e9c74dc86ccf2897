package org.chatelaine.platform.apple.wire;

import java.util.stream.Collectors;

/** What a device says when a command failed. */
public final class ErrorChain {

  private ErrorChain() {}

  /** The chain in one line: domain, code and words of each link. */
  public static String inWords(Dict result) {
    var words =
        result.dicts("ErrorChain").stream().map(ErrorChain::link).collect(Collectors.joining("; "));
    return words.isEmpty() ? "no reason given" : words;
  }

  /** Whether a profile that was to be removed was not there: what was wanted is so already. */
  public static boolean saysNotInstalled(Dict result) {
    return result.dicts("ErrorChain").stream().anyMatch(ErrorChain::isNotInstalled);
  }

  private static boolean isNotInstalled(Dict link) {
    var code = link.number("ErrorCode").orElse(0L);
    var domain = link.text("ErrorDomain").orElse("");
    return domain.equals("MCMDMErrorDomain") && code == 12075
        || domain.equals("MDMClientError") && code == 89;
  }

  private static String link(Dict link) {
    var words =
        link.text("USEnglishDescription").or(() -> link.text("LocalizedDescription")).orElse("");
    return link.text("ErrorDomain").orElse("?")
        + " "
        + link.number("ErrorCode").map(Object::toString).orElse("?")
        + (words.isEmpty() ? "" : ": " + words);
  }
}
