package org.chatelaine.web.admin.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.chatelaine.kernel.Refused;

/** Reads what a script sends: one JSON object, as large as the room it is for takes it. */
final class ApiBody {

  /** What most rooms take, in bytes. */
  static final int USUAL = 64 * 1024;

  private static final Set<String> CHANGING = Set.of("POST", "PUT");

  private ApiBody() {}

  static JsonObject read(HttpServletRequest request, int largest) throws IOException {
    // A form of another site cannot send this type, so a browser's remembered password is no use;
    // asked for even when there is no body.
    if (CHANGING.contains(request.getMethod()) && !isJson(request.getContentType()))
      throw new Refused("api.not-json");
    if (request.getContentLengthLong() > largest) throw new Refused("api.too-large", largest);
    var bytes = request.getInputStream().readNBytes(largest + 1);
    if (bytes.length > largest) throw new Refused("api.too-large", largest);
    if (bytes.length == 0) return JsonValue.EMPTY_JSON_OBJECT;
    return parsed(bytes);
  }

  static JsonObject parsed(byte[] bytes) {
    try (var reader = ApiJson.reader(bytes)) {
      return reader.readObject();
    } catch (RuntimeException malformed) {
      // Besides JsonException: an array where an object is due, nesting beyond the parser's limit.
      throw new Refused("api.not-json");
    }
  }

  private static boolean isJson(String type) {
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
  }
}
