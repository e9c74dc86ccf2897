package org.chatelaine.web.portal.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void knowsAPhoneAMacAndWhatIsNeither() {
    assertThat(Machine.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1"))
        .isEqualTo(Machine.PHONE);
    assertThat(Machine.of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15"))
        .isEqualTo(Machine.MAC);
    assertThat(Machine.of("Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0"))
        .isEqualTo(Machine.OTHER);
    assertThat(Machine.of(null)).isEqualTo(Machine.OTHER);
  }
}
