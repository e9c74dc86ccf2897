package org.chatelaine.platform.apple.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlistReaderTest {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" \
      "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
      <plist version="1.0">
      """;

  @Test
  void readsEveryKindOfValue() {
    var dict =
        read(
            HEAD
                + "<dict><key>Text</key><string>a &lt;b&gt; &amp; &#x43;</string>"
                + "<key>Empty</key><string/><key>Data</key><data>\n\tAQID\n</data>"
                + "<key>Number</key><integer>-42</integer><key>Yes</key><true/>"
                + "<key>No</key><false /><key>List</key><array><dict/></array>"
                + "<key>Real</key><real>0.5</real><!-- nothing -->"
                + "<key>Date</key><date>2026-01-01T00:00:00Z</date>"
                + "<key>Quoted</key><string><![CDATA[<b>]]></string></dict></plist>\n");

    assertThat(dict.needText("Text")).isEqualTo("a <b> & C");
    assertThat(dict.needText("Empty")).isEmpty();
    assertThat(dict.data("Data")).contains(new byte[] {1, 2, 3});
    assertThat(dict.number("Number")).contains(-42L);
    assertThat(dict.flag("Yes")).isTrue();
    assertThat(dict.flag("No")).isFalse();
    assertThat(dict.dicts("List")).hasSize(1);
    assertThat(dict.needText("Quoted")).isEqualTo("<b>");
  }

  @Test
  void readsWhatTheWriterWrote() {
    var written =
        PlistWriter.write(
            Map.of("Name", "Zoë & <Co>", "Data", new byte[] {9}, "List", List.of("x", 1, true)));

    assertThat(PlistReader.read(written).needText("Name")).isEqualTo("Zoë & <Co>");
  }

  @Test
  void aValueOfAnotherTypeIsMalformedAndNotSilentlyNothing() {
    var dict = read(HEAD + "<dict><key>UDID</key><integer>1</integer></dict></plist>");

    assertThatThrownBy(() -> dict.text("UDID")).isInstanceOf(MalformedPlist.class);
  }

  static List<String> hostile() {
    var entity = "<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    var laughs = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol1 \"&lol;&lol;\">]>";
    var key = "<dict><key>A</key>";
    return List.of(
        "",
        "<",
        "<?xml",
        "nonsense",
        "bplist00\u0001\u0002",
        HEAD,
        HEAD + "<dict>",
        HEAD + "<dict></array></plist>",
        HEAD + "<array/></plist>",
        HEAD + "<string>only</string></plist>",
        HEAD + "<dict/><dict/></plist>",
        HEAD + "<dict/></plist>more",
        HEAD + key + "</dict></plist>",
        HEAD + key + "<string>&x;</string></dict></plist>",
        HEAD + key + "<string>&#0;</string></dict></plist>",
        HEAD + key + "<string>&#xD800;</string></dict></plist>",
        HEAD + key + "<string>&#99999999;</string></dict></plist>",
        HEAD + key + "<string>a & b</string></dict></plist>",
        HEAD + key + "<string><b/></string></dict></plist>",
        HEAD + key + "<string><![CDATA[</string></dict></plist>",
        HEAD + key + "<data>***</data></dict></plist>",
        HEAD + key + "<integer>one</integer></dict></plist>",
        HEAD + key + "<integer>99999999999999999999</integer></dict></plist>",
        HEAD + key + "<real>" + "9".repeat(100) + "</real></dict></plist>",
        HEAD + key + "<true>x</true></dict></plist>",
        HEAD + key + "<true/><key>A</key><false/></dict></plist>",
        HEAD + "<dict x=\"y\"/></plist>",
        HEAD + "<dict xmlns:xi=\"http://www.w3.org/2001/XInclude\"/></plist>",
        HEAD + "<!-- never closed",
        HEAD + "<dict>" + "<key>A</key><array>".repeat(1) + "<array>".repeat(200),
        HEAD + "<array>".repeat(100_000),
        HEAD + key + "<array>" + "<true/>".repeat(60_000) + "</array></dict></plist>",
        entity + "<plist><dict><key>A</key><string>&x;</string></dict></plist>",
        laughs + "<plist><dict><key>A</key><string>&lol1;</string></dict></plist>",
        "<!DOCTYPE plist SYSTEM \"http://127.0.0.1/evil.dtd\"><plist><dict/></plist>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><plist><dict/></plist>",
        "<?xml version=\"1.0\"?><?php x ?><plist><dict/></plist>",
        HEAD + key + "<string>" + "x".repeat(4 << 20) + "</string></dict></plist>");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatNoHonestDeviceSends(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedPlist.class);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    var bytes = (HEAD + "<dict/></plist>").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 12] = (byte) 0xFF;

    assertThatThrownBy(() -> PlistReader.read(bytes)).isInstanceOf(MalformedPlist.class);
  }

  private static Dict read(String text) {
    return PlistReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
