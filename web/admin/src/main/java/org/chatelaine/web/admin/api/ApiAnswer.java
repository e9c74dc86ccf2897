package org.chatelaine.web.admin.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;

/** What a script gets. */
record ApiAnswer(int status, String type, byte[] content) {

  private static final String JSON = "application/json";

  static ApiAnswer of(int status, JsonObjectBuilder json) {
    return of(status, json.build());
  }

  static ApiAnswer of(int status, JsonObject json) {
    return new ApiAnswer(status, JSON, json.toString().getBytes(StandardCharsets.UTF_8));
  }

  static ApiAnswer file(String type, byte[] content) {
    return new ApiAnswer(200, type, content);
  }

  /** Done, and nothing to say. */
  static ApiAnswer done() {
    return new ApiAnswer(204, null, new byte[0]);
  }
}
