package org.chatelaine.configuration.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ProfileDocumentTest {

  private static final UUID CONFIGURATION = new UUID(7, 1);

  @Test
  void carriesTheIdentifierForLifeAndTheUuidOfItsVersion() throws Exception {
    var profile = parsed(document(new UUID(0xABC, 2), "Name"));

    assertThat(value(profile, "PayloadIdentifier"))
        .isEqualTo("org.chatelaine.configuration." + CONFIGURATION);
    assertThat(value(profile, "PayloadUUID")).isEqualTo("00000000-0000-0ABC-0000-000000000002");
    assertThat(value(profile, "PayloadType")).isEqualTo("Configuration");
    assertThat(value(profile, "PayloadVersion")).isEqualTo("1");
  }

  @Test
  void keepsTheInnerUuidFromVersionToVersion() throws Exception {
    var one = parsed(document(new UUID(1, 1), "Name"));
    var two = parsed(document(new UUID(1, 2), "Name"));

    assertThat(inner(one, "PayloadUUID"))
        .isEqualTo(inner(two, "PayloadUUID"))
        .isNotEqualTo(value(one, "PayloadUUID"));
    assertThat(inner(one, "PayloadIdentifier"))
        .isEqualTo("org.chatelaine.configuration." + CONFIGURATION + ".1");
  }

  @Test
  void givesTheSameBytesForTheSameVersion() {
    var version = new UUID(1, 1);
    assertThat(document(version, "Name").bytes()).isEqualTo(document(version, "Name").bytes());
  }

  @Test
  void survivesWordsThatLookLikeMarkup() throws Exception {
    var name = "</string><key>x</key> & \"quoted\" été 端末 \u0000\u0008 <![CDATA[";
    var profile = parsed(document(new UUID(1, 1), name));

    assertThat(value(profile, "PayloadDisplayName"))
        .isEqualTo("</string><key>x</key> & \"quoted\" été 端末  <![CDATA[");
  }

  @Test
  void writesEveryKindOfValue() throws Exception {
    var values = new LinkedHashMap<String, Object>();
    values.put("Truth", true);
    values.put("Bytes", new byte[] {1, 2, 3});
    values.put("List", List.of("a", 2L));
    values.put("Map", Map.of("Inner", false));
    var payload = new Payload("t", values);
    var profile =
        parsed(
            new ProfileDocument(
                CONFIGURATION, new UUID(1, 1), "Name", null, null, List.of(payload)));

    var dictionary = "/plist/dict/array/dict";
    assertThat(xpath(profile, "count(" + dictionary + "/true)")).isEqualTo("1");
    assertThat(xpath(profile, dictionary + "/data"))
        .isEqualTo(Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}));
    assertThat(xpath(profile, dictionary + "/array/integer")).isEqualTo("2");
    assertThat(xpath(profile, "count(" + dictionary + "/dict/false)")).isEqualTo("1");
  }

  @Test
  void refusesAValueNoPropertyListCanHold() {
    var payload = new Payload("t", Map.of("Key", 1.5));
    var profile =
        new ProfileDocument(CONFIGURATION, new UUID(1, 1), "n", null, null, List.of(payload));
    assertThatThrownBy(profile::bytes).isInstanceOf(IllegalArgumentException.class);
  }

  private static ProfileDocument document(UUID version, String name) {
    var payload = new Payload("com.apple.webClip.managed", Map.of("Label", "x"));
    return new ProfileDocument(
        CONFIGURATION, version, name, "About", "Organisation", List.of(payload));
  }

  private static Document parsed(ProfileDocument profile) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(profile.bytes()));
  }

  private static String value(Document profile, String key) throws Exception {
    return xpath(profile, "/plist/dict/key[.='" + key + "']/following-sibling::*[1]");
  }

  private static String inner(Document profile, String key) throws Exception {
    return xpath(profile, "/plist/dict/array/dict/key[.='" + key + "']/following-sibling::*[1]");
  }

  private static String xpath(Document profile, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, profile);
  }
}
