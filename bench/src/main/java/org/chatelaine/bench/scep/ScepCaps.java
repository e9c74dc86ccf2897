package org.chatelaine.bench.scep;

import java.util.Set;
import java.util.stream.Collectors;

/** What a server says it can (RFC 8894 §3.5.2); words are case-sensitive. */
public record ScepCaps(Set<String> words) {

  static ScepCaps read(String text) {
    return new ScepCaps(
        text.lines().map(String::strip).filter(w -> !w.isEmpty()).collect(Collectors.toSet()));
  }

  public boolean has(String word) {
    return words.contains(word);
  }

  boolean aes() {
    return has("AES") || has("SCEPStandard");
  }

  boolean sha256() {
    return has("SHA-256") || has("SCEPStandard");
  }

  boolean post() {
    return has("POSTPKIOperation") || has("SCEPStandard");
  }
}
