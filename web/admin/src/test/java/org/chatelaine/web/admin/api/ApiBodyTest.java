package org.chatelaine.web.admin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
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

  @Test
  void isAsLargeAsItsRoomTakesIt() throws Exception {
    var body = "{\"icon\":\"" + "A".repeat(300_000) + "\"}";
    assertThat(ApiBody.read(request(body), 1024 * 1024).getString("icon")).hasSize(300_000);
    assertThatThrownBy(() -> ApiBody.read(request(body), ApiBody.USUAL))
        .isInstanceOf(Refused.class)
        .hasMessage("api.too-large");
  }

  /** Which does not say beforehand how long it is. */
  private static HttpServletRequest request(String body) {
    var bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    InvocationHandler answers =
        (request, method, arguments) ->
            switch (method.getName()) {
              case "getMethod" -> "POST";
              case "getContentType" -> "application/json";
              case "getContentLengthLong" -> -1L;
              case "getInputStream" -> stream(bytes);
              default -> throw new UnsupportedOperationException(method.getName());
            };
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ApiBodyTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, answers);
  }

  private static ServletInputStream stream(ByteArrayInputStream bytes) {
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static jakarta.json.JsonObject parsed(String body) {
    return ApiBody.parsed(body.getBytes(StandardCharsets.UTF_8));
  }
}
