package org.chatelaine.platform.apple.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.chatelaine.platform.apple.service.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MdmSignatureTest {

  private static final byte[] BODY = {1, 2, 3};
  private static final Phone PHONE = new Phone("UDID", Instant.parse("2026-03-01T12:00:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"SHA1", "SHA256", "SHA384", "SHA512"})
  void takesOldAndNewDigests(String digest) throws CertificateEncodingException {
    var signature = MdmSignature.read(PHONE.signature(BODY, digest));

    assertThat(signature.certificate()).isEqualTo(PHONE.certificate().getEncoded());
    assertThat(signature.isOver(BODY, PHONE.certificate().getPublicKey(), null)).isTrue();
  }

  @Test
  void knowsAnotherBodyAndAnotherKey() {
    var signature = MdmSignature.read(PHONE.signature(BODY, "SHA256"));
    var other = new Phone("OTHER", Instant.parse("2026-03-01T12:00:00Z"));

    assertThat(signature.isOver(new byte[] {1, 2}, PHONE.certificate().getPublicKey(), null))
        .isFalse();
    assertThat(signature.isOver(BODY, other.certificate().getPublicKey(), null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "MAA=", "MIAAAA", "not base64 at all", "MAOCAQ=="})
  void refusesWhatIsNoSignature(String header) {
    assertThatThrownBy(() -> MdmSignature.read(header)).isInstanceOf(BadSignature.class);
  }

  @Test
  void refusesNestingWithoutEnd() {
    var deep = new byte[40_000];
    for (int i = 0; i < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }

    assertThatThrownBy(() -> MdmSignature.read(Base64.getEncoder().encodeToString(deep)))
        .isInstanceOf(BadSignature.class);
  }

  @Test
  void whateverIsBentInItNeitherPassesNorBreaksAnything() {
    var good = Base64.getDecoder().decode(PHONE.signature(BODY, "SHA256"));
    var random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      var bent = good.clone();
      bent[random.nextInt(bent.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(passes(bent)).isIn(true, false);
    }
    for (int cut = 0; cut < good.length; cut += 7) {
      var shorter = java.util.Arrays.copyOf(good, cut);
      assertThat(passes(shorter)).isFalse();
    }
  }

  private static boolean passes(byte[] cms) {
    try {
      return MdmSignature.read(Base64.getEncoder().encodeToString(cms))
          .isOver(BODY, PHONE.certificate().getPublicKey(), null);
    } catch (BadSignature refused) {
      return false;
    }
  }
}
