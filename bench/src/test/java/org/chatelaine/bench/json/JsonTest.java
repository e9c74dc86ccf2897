package org.chatelaine.bench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void whatIsWrittenIsReadBackTheSame() {
    var object =
        Json.object(
            "text",
            "a \"b\" \\ \n \u9375",
            "number",
            5L,
            "real",
            0.5,
            "left out",
            null,
            "list",
            List.of(true, Map.of(), List.of()));
    assertThat(Json.read(Json.write(object))).isEqualTo(object);
    assertThat(object).doesNotContainKey("left out");
  }

  @Test
  void whatOthersWriteIsRead() {
    assertThat(Json.readObject(" {\"a\":null,\"b\":[1,-2.5e1,\"\\u00e9\\/\"]} "))
        .containsEntry("a", null)
        .containsEntry("b", List.of(1L, -25.0, "\u00e9/"));
  }

  @Test
  void whatIsNotJsonIsRefused() {
    for (var wrong : List.of("", "{", "[1,]", "{\"a\" 1}", "nul", "1 2", "\"", "[".repeat(200))) {
      assertThatThrownBy(() -> Json.read(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
