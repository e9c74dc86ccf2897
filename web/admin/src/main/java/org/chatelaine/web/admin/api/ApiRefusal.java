package org.chatelaine.web.admin.api;

import java.util.Map;
import org.chatelaine.kernel.Refused;

/** A refusal as scripts see it: {@code {"error": key, "arguments": […]}} and a fitting status. */
final class ApiRefusal {

  private static final int CONFLICT = 409;

  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("sign-in.refused", 401),
          Map.entry("setup.code-wrong", 403),
          Map.entry("actor.not-allowed", 403),
          Map.entry("api.too-large", 413),
          Map.entry("api.not-json", 415),
          Map.entry("api.missing", 400),
          Map.entry("busy", 503));

  private ApiRefusal() {}

  static ApiAnswer of(Refused refused) {
    var arguments = ApiJson.array();
    for (var argument : refused.arguments()) arguments.add(String.valueOf(argument));
    return ApiAnswer.of(
        status(refused.key()),
        ApiJson.object().add("error", refused.key()).add("arguments", arguments));
  }

  /** Something is wrong with us; the log tells what. */
  static ApiAnswer broken() {
    return ApiAnswer.of(500, ApiJson.object().add("error", "broken"));
  }

  static int status(String key) {
    if (STATUS.containsKey(key)) return STATUS.get(key);
    if (key.endsWith(".unknown")) return 404;
    if (key.endsWith("malformed") || key.startsWith("password.")) return 400;
    return CONFLICT;
  }
}
