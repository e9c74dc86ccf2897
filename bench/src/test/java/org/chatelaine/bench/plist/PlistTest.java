package org.chatelaine.bench.plist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlistTest {
  @Test
  void whatIsWrittenIsReadBackTheSame() {
    var dict =
        Dict.of("Text", "a < b & c > d, \u9375")
            .with("Data", new byte[] {0, 1, -1})
            .with("Number", 8191)
            .with("Real", 0.5)
            .with("Yes", true)
            .with("No", false)
            .with("At", Instant.parse("2026-11-20T23:05:00Z"))
            .with("List", List.of("x", Dict.of("y", List.of())));
    var back = Plist.readDict(Plist.write(dict));
    assertThat(back.text("Text")).contains("a < b & c > d, \u9375");
    assertThat(back.data("Data").orElseThrow()).containsExactly(0, 1, -1);
    assertThat(back.number("Number")).contains(8191L);
    assertThat(back.get("Real")).isEqualTo(0.5);
    assertThat(back.flag("Yes")).isTrue();
    assertThat(back.flag("No")).isFalse();
    assertThat(back.get("At")).isEqualTo(Instant.parse("2026-11-20T23:05:00Z"));
    assertThat(back.dicts("List").get(0).list("y")).isEmpty();
  }

  @Test
  void applesDocumentTypeAndLooseWhitespaceAreFine() {
    var text =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\""
            + " \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">"
            + "<dict>\n <key>D</key>\n <data>\n  AA\n  E=\n </data> <key>T</key> <true/></dict>"
            + "</plist>";
    var dict = read(text);
    assertThat(dict.data("D").orElseThrow()).containsExactly(0, 1);
    assertThat(dict.flag("T")).isTrue();
  }

  @Test
  @Timeout(5)
  void neitherExternalEntitiesNorExpansionAreFollowed() {
    var external = "<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    assertThatThrownBy(
            () -> read(external + plist("<dict><key>a</key><string>&x;</string></dict>")))
        .isInstanceOf(MalformedPlist.class);
    var laughs = "<!DOCTYPE plist [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    assertThatThrownBy(() -> read(laughs + plist("<dict><key>a</key><string>&b;</string></dict>")))
        .isInstanceOf(MalformedPlist.class);
  }

  @Test
  void whatIsNoPropertyListIsRefused() {
    assertThatThrownBy(() -> read("hello")).isInstanceOf(MalformedPlist.class);
    assertThatThrownBy(() -> read("<html/>")).isInstanceOf(MalformedPlist.class);
    assertThatThrownBy(() -> read(plist("<dict><string>x</string></dict>")))
        .isInstanceOf(MalformedPlist.class);
    assertThatThrownBy(() -> read(plist("<dict><key>x</key><blob/></dict>")))
        .isInstanceOf(MalformedPlist.class);
    assertThatThrownBy(() -> read(plist("<array>".repeat(100) + "</array>".repeat(100))))
        .isInstanceOf(MalformedPlist.class);
  }

  private static String plist(String content) {
    return "<plist version=\"1.0\">" + content + "</plist>";
  }

  private static Dict read(String text) {
    return Plist.readDict(text.getBytes(StandardCharsets.UTF_8));
  }
}
