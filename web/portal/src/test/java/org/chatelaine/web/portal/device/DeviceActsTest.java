package org.chatelaine.web.portal.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceActsTest {

  @Test
  void aNameMayBeTypedWithTheApostropheAndTheSpacesOfAKeyboard() {
    assertThat(DeviceActs.alike("Léa’s iPhone", "Léa's iPhone")).isTrue();
    assertThat(DeviceActs.alike("iPhone\u00a0de Léa", " iPhone de Léa ")).isTrue();
    assertThat(DeviceActs.alike("Atelier", "Ate\u006cier")).isTrue();
  }

  @Test
  void anotherNameIsAnotherDevice() {
    assertThat(DeviceActs.alike("Léa’s iPhone", "Léa’s iPad")).isFalse();
    assertThat(DeviceActs.alike("Atelier", "atelier")).isFalse();
    assertThat(DeviceActs.alike("Atelier", "")).isFalse();
  }
}
