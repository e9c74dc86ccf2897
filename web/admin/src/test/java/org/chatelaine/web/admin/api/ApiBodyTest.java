package org.chatelaine.web.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiBodyTest {

  @Test
  void takesOneObject() {
    assertThat(parsed("{\"a\":\"é\"}").getString("a")).isEqualTo("é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "[1]", "\"text\"", "{", "{\"a\":}", "\u0000"})
  void refusesEverythingElse(String body) {
    assertThatThrownBy(() -> parsed(body)).isInstanceOf(Refused.class).hasMessage("api.not-json");
  }

  @Test
  void refusesABottomlessOne() {
    var deep = "{\"a\":" + "[".repeat(60_000);
    assertThatThrownBy(() -> parsed(deep)).isInstanceOf(Refused.class).hasMessage("api.not-json");
  }

  private static jakarta.json.JsonObject parsed(String body) {
    return ApiBody.parsed(body.getBytes(StandardCharsets.UTF_8));
  }
}
