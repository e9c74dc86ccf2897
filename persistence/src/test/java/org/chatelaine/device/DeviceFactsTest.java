package org.chatelaine.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceFactsTest {

  @Test
  void whatADeviceSaysIsCutToWhatTheColumnHoldsAndFreeOfControlCharacters() {
    var facts = new DeviceFacts("  S\u0000N\n", "x".repeat(300), "", null, null, null);

    assertThat(facts.serial()).isEqualTo("SN");
    assertThat(facts.name()).hasSize(255);
    assertThat(facts.product()).isNull();
  }

  @Test
  void onlyWhatIsSaidAndDiffersIsNews() {
    var known = new DeviceFacts("S", "N", "P", "M", "18.1", "B");

    assertThat(new DeviceFacts(null, null, null, null, "18.1", null).isNewsTo(known)).isFalse();
    assertThat(new DeviceFacts(null, null, null, null, "18.2", null).isNewsTo(known)).isTrue();
  }

  @Test
  void aFamilyIsReadFromTheProduct() {
    assertThat(Family.of("iPhone15,2")).isEqualTo(Family.IPHONE);
    assertThat(Family.of("iPad13,1")).isEqualTo(Family.IPAD);
    assertThat(Family.of("MacBookPro18,3")).isEqualTo(Family.MAC);
    assertThat(Family.of(null)).isEqualTo(Family.OTHER);
  }
}
