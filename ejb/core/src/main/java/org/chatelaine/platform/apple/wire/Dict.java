package org.chatelaine.platform.apple.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dictionary of a plist. Values are String, Long, Double, Boolean, byte[], {@link PlistDate},
 * List and Dict. Asking for a key of another type than it has is a {@link MalformedPlist}.
 */
public record Dict(Map<String, Object> entries) {

  public Optional<String> text(String key) {
    return get(key, String.class);
  }

  /** The text under a key that has to be there. */
  public String needText(String key) {
    return text(key).orElseThrow(() -> new MalformedPlist("no " + key));
  }

  public Optional<byte[]> data(String key) {
    return get(key, byte[].class);
  }

  public Optional<Long> number(String key) {
    return get(key, Long.class);
  }

  public boolean flag(String key) {
    return get(key, Boolean.class).orElse(false);
  }

  public Optional<Dict> dict(String key) {
    return get(key, Dict.class);
  }

  /** The dictionaries in the list under a key; anything else in it is malformed. */
  public List<Dict> dicts(String key) {
    var list = get(key, List.class).orElse(List.of());
    for (var each : list)
      if (!(each instanceof Dict)) throw new MalformedPlist(key + " holds other than dicts");
    @SuppressWarnings("unchecked")
    List<Dict> dicts = list;
    return dicts;
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }

  private <T> Optional<T> get(String key, Class<T> type) {
    var value = entries.get(key);
    if (value == null) return Optional.empty();
    if (!type.isInstance(value)) throw new MalformedPlist(key + " is of another type");
    return Optional.of(type.cast(value));
  }
}
