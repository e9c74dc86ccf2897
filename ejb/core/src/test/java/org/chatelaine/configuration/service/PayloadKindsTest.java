package org.chatelaine.configuration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chatelaine.configuration.WebClip;
import org.chatelaine.configuration.wire.CaCertificateFile;
import org.chatelaine.configuration.wire.Samples;
import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;

class PayloadKindsTest {

  private final WebClipKind webClips = new WebClipKind();
  private final CaCertificateKind certificates = new CaCertificateKind();

  @Test
  void aWebClipComesBackFromItsDocumentAsItWas() {
    var clip = new WebClip("社内", "https://a/?b=\"c\"", false, Samples.png(9, 9), true, true, true);

    var again = webClips.read(webClips.write(clip).bytes());

    assertThat(again).usingRecursiveComparison().isEqualTo(clip);
    assertThat(webClips.write(again).bytes()).isEqualTo(webClips.write(clip).bytes());
    assertThat(webClips.write(clip).certificateSha256()).isNull();
  }

  @Test
  void aWebClipIsToldToAppleInItsWords() {
    var clip = new WebClip("Label", "https://a/", true, null, true, false, true);

    var payload = webClips.apple(clip);

    assertThat(payload.type()).isEqualTo("com.apple.webClip.managed");
    assertThat(payload.values())
        .containsEntry("Label", "Label")
        .containsEntry("URL", "https://a/")
        .containsEntry("IsRemovable", true)
        .containsEntry("FullScreen", true)
        .containsEntry("IgnoreManifestScope", true)
        .doesNotContainKey("Icon");
  }

  @Test
  void aRootBecomesAnAnchorAndAnIntermediateDoesNot() {
    var root = CaCertificateFile.read(Samples.root(), Samples.NOW);
    var intermediate = CaCertificateFile.read(Samples.intermediate(), Samples.NOW);

    assertThat(certificates.apple(root).type()).isEqualTo("com.apple.security.root");
    assertThat(certificates.apple(intermediate).type()).isEqualTo("com.apple.security.pkcs1");
    assertThat(certificates.apple(root).values()).containsEntry("PayloadContent", root.der());
  }

  @Test
  void aCertificateIsProvedByItsFingerprint() {
    var root = CaCertificateFile.read(Samples.root(), Samples.NOW);

    var document = certificates.write(root);

    assertThat(document.certificateSha256()).isEqualTo(root.fingerprint());
    assertThat(certificates.read(document.bytes())).usingRecursiveComparison().isEqualTo(root);
  }

  @Test
  void warnsOfWhatIsAllowedAndUnwise() {
    var intermediate = CaCertificateFile.read(Samples.intermediate(), Samples.NOW);
    assertThat(certificates.warnings(intermediate, Samples.NOW))
        .containsExactly("configuration.warning.intermediate");

    var plain = new WebClip("a", "http://a/", true, null, false, false, true);
    assertThat(webClips.warnings(plain, Samples.NOW))
        .containsExactly(
            "configuration.warning.plain-http", "configuration.warning.scope-without-full-screen");
  }

  @Test
  void anEditKeepsTheIconUnlessItBringsOneOrTakesItAway() {
    var before = new WebClip("a", "https://a/", true, Samples.png(9, 9), false, false, false);
    var keep =
        new WebClipRequest("n", "", "b", "https://b/", true, null, false, false, false, false);
    var drop =
        new WebClipRequest("n", "", "b", "https://b/", true, null, true, false, false, false);

    assertThat(WebClipForm.checked(keep, before).icon()).isEqualTo(before.icon());
    assertThat(WebClipForm.checked(keep, null).icon()).isNull();
    assertThat(WebClipForm.checked(drop, before).icon()).isNull();
  }

  @Test
  void refusesAWebClipWithoutALabel() {
    assertThatThrownBy(() -> WebClipForm.checked(WebClipRequest.of("n", " ", "https://a/"), null))
        .isInstanceOf(Refused.class)
        .hasMessage("configuration.web-clip-label");
  }

  @Test
  void shipsTheIconThatIsDrawnHere() throws Exception {
    var shipped = javax.imageio.ImageIO.read(PortalClip.class.getResourceAsStream("portal.png"));
    assertThat(shipped.getWidth()).isEqualTo(180);
    assertThat(shipped.getRGB(90, 60)).isEqualTo(PortalIcon.drawn().getRGB(90, 60));
  }
}
