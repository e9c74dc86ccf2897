package org.chatelaine.configuration.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One setting inside a profile: its type in the vendor's words, and its keys in a fixed order.
 *
 * @param values strings, booleans, whole numbers, bytes, lists and maps of these
 */
public record Payload(String type, Map<String, Object> values) {

  public Payload {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
