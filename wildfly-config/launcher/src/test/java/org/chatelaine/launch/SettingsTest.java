package org.chatelaine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void withoutSettingsTheDoorsAreAtHome() {
    var settings = new Settings(Map.of());
    assertThat(settings.doors())
        .extracting(door -> door.url().toString())
        .containsExactly(
            "https://localhost:8443",
            "https://localhost:8444",
            "http://localhost:8080",
            "https://localhost:8445");
    assertThat(settings.doors()).extracting(Door::bind).containsOnly("127.0.0.1");
  }

  @Test
  void theOffsetMovesPublicAddressesButNotConfiguredPorts() {
    var settings = new Settings(Map.of("CHATELAINE_PORT_OFFSET", "1000"));
    assertThat(settings.people().url()).hasToString("https://localhost:9443");
    assertThat(settings.people().port()).isEqualTo(8443);
  }

  @Test
  void aServerWithAPublicNameListensToEverybody() {
    var settings = new Settings(Map.of("CHATELAINE_HOST", "mdm.example.org"));
    assertThat(settings.people().url()).hasToString("https://mdm.example.org:8443");
    assertThat(settings.doors()).extracting(Door::bind).containsOnly("0.0.0.0");
  }

  @Test
  void theConsoleCanBeKeptOffTheInternet() {
    var settings =
        new Settings(
            Map.of("CHATELAINE_HOST", "mdm.example.org", "CHATELAINE_PEOPLE_BIND", "10.0.0.5"));
    assertThat(settings.people().bind()).isEqualTo("10.0.0.5");
    assertThat(settings.devices().bind()).isEqualTo("0.0.0.0");
  }

  @Test
  void aDoorBehindAProxyHasItsOwnPublicAddress() {
    var settings = new Settings(Map.of("CHATELAINE_PEOPLE_URL", "https://keys.example.org/"));
    assertThat(settings.people().url()).hasToString("https://keys.example.org");
    assertThat(settings.people().host()).isEqualTo("keys.example.org");
  }

  @Test
  void refusesAnAddressThatIsNotOne() {
    refuses("CHATELAINE_PEOPLE_URL", "http://localhost:8443");
    refuses("CHATELAINE_PEOPLE_URL", "https://localhost:8443/admin");
    refuses("CHATELAINE_PEOPLE_URL", "https://me@localhost");
    refuses("CHATELAINE_PEOPLE_URL", "https://local host");
    refuses("CHATELAINE_PEOPLE_URL", "https://localhost:99999");
    refuses("CHATELAINE_PKI_URL", "https://localhost:8080");
    refuses("CHATELAINE_PEOPLE_PORT", "many");
    refuses("CHATELAINE_PEOPLE_PORT", "0");
  }

  private static void refuses(String name, String value) {
    assertThatThrownBy(() -> new Settings(Map.of(name, value)).doors())
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.exitCode()).isEqualTo(Failure.SETTING))
        .hasMessageContaining(name);
  }

  @Test
  void refusesTwoDoorsBehindOneAddress() {
    var settings =
        new Settings(
            Map.of(
                "CHATELAINE_PEOPLE_URL", "https://keys.example.org",
                "CHATELAINE_DEVICES_URL", "https://keys.example.org:443"));
    assertThatThrownBy(() -> Addresses.checkApart(settings.doors()))
        .hasMessageContaining("people")
        .hasMessageContaining("devices");
  }

  @Test
  void refusesAKeyKindItDoesNotMake() {
    assertThatThrownBy(() -> new Settings(Map.of("CHATELAINE_CA_KEY", "DSA")).rsaAuthority())
        .hasMessageContaining("EC or RSA");
  }
}
