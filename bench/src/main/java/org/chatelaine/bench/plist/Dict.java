package org.chatelaine.bench.plist;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A property list dictionary in the order of its keys. Values are {@link String}, {@code byte[]},
 * {@link Boolean}, {@link Long}, {@link Double}, {@link java.time.Instant}, {@link List} or {@link
 * Dict}.
 */
public final class Dict {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** An empty dictionary, to be filled with {@link #with}. */
  public static Dict empty() {
    return new Dict();
  }

  /** A dictionary of one entry, to be continued with {@link #with}. */
  public static Dict of(String key, Object value) {
    return new Dict().with(key, value);
  }

  /** Adds or replaces an entry; a null value leaves the dictionary as it was. */
  public Dict with(String key, Object value) {
    if (value != null)
      values.put(key, value instanceof Integer number ? number.longValue() : value);
    return this;
  }

  /** Adds all entries of another dictionary. */
  public Dict withAll(Dict other) {
    values.putAll(other.values);
    return this;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public Object get(String key) {
    return values.get(key);
  }

  public Map<String, Object> asMap() {
    return Collections.unmodifiableMap(values);
  }

  public Optional<String> text(String key) {
    return typed(key, String.class);
  }

  /** The text under a key that must be there. */
  public String needText(String key) {
    return text(key).orElseThrow(() -> new MalformedPlist("no string " + key));
  }

  public Optional<byte[]> data(String key) {
    return typed(key, byte[].class);
  }

  public Optional<Long> number(String key) {
    return typed(key, Long.class);
  }

  public boolean flag(String key) {
    return typed(key, Boolean.class).orElse(false);
  }

  public Optional<Dict> dict(String key) {
    return typed(key, Dict.class);
  }

  /** The array under a key, empty when there is none. */
  public List<?> list(String key) {
    return values.get(key) instanceof List<?> list ? list : List.of();
  }

  /** The dictionaries of the array under a key. */
  public List<Dict> dicts(String key) {
    return list(key).stream().filter(Dict.class::isInstance).map(Dict.class::cast).toList();
  }

  private <T> Optional<T> typed(String key, Class<T> type) {
    var value = values.get(key);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
