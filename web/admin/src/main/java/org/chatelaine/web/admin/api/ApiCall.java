package org.chatelaine.web.admin.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;

/**
 * One request of a script.
 *
 * @param path what stands after the room's name
 * @param body an empty object when there was none
 * @param actor who asks; at the set-up, nobody yet
 */
record ApiCall(
    String method, List<String> path, Map<String, String> query, JsonObject body, Actor actor) {

  /** Whether it is this method with that many steps of path. */
  boolean is(String wanted, int steps) {
    return method.equals(wanted) && path.size() == steps;
  }

  /** The same, the last step being this word. */
  boolean is(String wanted, int steps, String last) {
    return is(wanted, steps) && path.get(steps - 1).equals(last);
  }

  /** The identifier the path begins with. */
  UUID id() {
    return uuid(path.get(0));
  }

  static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      throw new Refused("api.malformed", "id");
    }
  }

  /** A text of the body; null when it is not there. */
  String text(String name) {
    if (!body.containsKey(name) || body.isNull(name)) return null;
    return switch (body.get(name).getValueType()) {
      case STRING -> body.getString(name);
      case NUMBER -> body.getJsonNumber(name).toString();
      default -> throw new Refused("api.malformed", name);
    };
  }

  /** A text that has to be there. */
  String must(String name) {
    var text = text(name);
    if (text == null || text.isBlank()) throw new Refused("api.missing", name);
    return text;
  }

  char[] secret(String name) {
    return must(name).toCharArray();
  }

  /** A number of the body within bounds, or what holds when it is not there. */
  int number(String name, int least, int most, int otherwise) {
    var text = text(name);
    return text == null ? otherwise : within(text, name, least, most);
  }

  /** A list of identifiers, each once; empty when it is not there. */
  Set<UUID> ids(String name) {
    var ids = new LinkedHashSet<UUID>();
    var given = body.get(name);
    if (given == null) return ids;
    if (given.getValueType() != JsonValue.ValueType.ARRAY) throw new Refused("api.malformed", name);
    for (var one : given.asJsonArray()) {
      if (!(one instanceof JsonString id)) throw new Refused("api.malformed", name);
      ids.add(uuid(id.getString()));
    }
    return ids;
  }

  /** The part of a list that {@code first} and {@code size} of the query ask for. */
  Slice slice() {
    return slice(Map.of());
  }

  /** The same of what the filters leave. */
  Slice slice(Map<String, String> filters) {
    var first = within(query.getOrDefault("first", "0"), "first", 0, Integer.MAX_VALUE);
    var size = within(query.getOrDefault("size", "100"), "size", 1, 500);
    return new Slice(first, size, null, true, filters);
  }

  private static int within(String text, String name, int least, int most) {
    try {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException malformed) {
      // answered below like a number out of bounds
    }
    throw new Refused("api.malformed", name);
  }
}
