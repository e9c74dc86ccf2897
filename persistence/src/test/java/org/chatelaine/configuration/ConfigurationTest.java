package org.chatelaine.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Document DOCUMENT = new Document(new byte[] {1}, null);

  private final Configuration configuration =
      new Configuration(SpaceId.DEFAULT, ConfigurationKind.WEB_CLIP, NOW);

  @Test
  void eachEditIsAVersionWithAnIdOfItsOwn() {
    var one = configuration.say("Name", null, DOCUMENT, "me", NOW);
    var two = configuration.say("Name", null, new Document(new byte[] {2}, null), "me", NOW);

    assertThat(one.number()).isEqualTo(1);
    assertThat(two.number()).isEqualTo(2);
    assertThat(two.id()).isNotEqualTo(one.id()).isEqualTo(configuration.versionId());
  }

  @Test
  void knowsWhetherAVersionSaysTheSame() {
    var version = configuration.say(" Name ", " ", DOCUMENT, "me", NOW);

    assertThat(version.says("Name", null, DOCUMENT)).isTrue();
    assertThat(version.says("Name", "more", DOCUMENT)).isFalse();
    assertThat(version.says("Other", null, DOCUMENT)).isFalse();
    assertThat(version.says("Name", null, new Document(new byte[] {2}, null))).isFalse();
  }

  @Test
  void refusesANameThatIsMissingOrTooLong() {
    assertThatThrownBy(() -> configuration.say(" ", null, DOCUMENT, "me", NOW))
        .isInstanceOf(Refused.class)
        .hasMessage("configuration.name-missing");
    assertThatThrownBy(() -> configuration.say("n".repeat(101), null, DOCUMENT, "me", NOW))
        .hasMessage("configuration.name-long");
  }

  @Test
  void enablingTwiceIsNoChange() {
    assertThat(configuration.enable(true, NOW)).isFalse();
    assertThat(configuration.enable(false, NOW)).isTrue();
    assertThat(configuration.enabled()).isFalse();
  }

  @Test
  void trustIsInstalledBeforeWhatRestsOnIt() {
    assertThat(ConfigurationKind.CA_CERTIFICATE.installOrder())
        .isLessThan(ConfigurationKind.WEB_CLIP.installOrder());
  }
}
