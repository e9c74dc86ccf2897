package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

  private static final Set<String> OPEN = Set.of("/sign-in", "/set-up", "/api/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sign-in",
        "/sign-in.xhtml",
        "/set-up",
        "/api/devices",
        "/jakarta.faces.resource/house.css.xhtml"
      })
  void letsPassWhatIsNamed(String path) {
    assertThat(Paths.isOpen(Paths.plain(path), OPEN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/dashboard",
        "/dashboard.xhtml",
        "/device/devices",
        "/sign-in/",
        "/sign-in/more",
        "/sign-inn",
        "/SIGN-IN",
        "/set-up.xhtml.xhtml",
        "/api",
        "/apis/x",
        "/x/api/devices",
        "/jakarta.faces.push/admin-device",
        "/jakarta.faces.resource/../device/devices",
        "/ca/file"
      })
  void keepsOutEverythingElse(String path) {
    assertThat(Paths.isOpen(Paths.plain(path), OPEN)).isFalse();
  }

  @Test
  void aResourceWithoutANameIsNothing() {
    assertThat(Paths.isNothing(Paths.plain("/jakarta.faces.resource/.xhtml"))).isTrue();
    assertThat(Paths.isNothing(Paths.plain("/jakarta.faces.resource/house.css.xhtml"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/device/devices", "/device/device?id=1&tab=audit", "/"})
  void leadsOnWithinTheFace(String target) {
    assertThat(Paths.isWithin(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "device",
        "/a\r\nSet-Cookie: b",
        "javascript:alert(1)"
      })
  void leadsNowhereElse(String target) {
    assertThat(Paths.isWithin(target)).isFalse();
  }

  @Test
  void leadsNowhereWhenNothingIsSaid() {
    assertThat(Paths.isWithin(null)).isFalse();
  }
}
