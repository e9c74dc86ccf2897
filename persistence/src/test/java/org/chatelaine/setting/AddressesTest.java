package org.chatelaine.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chatelaine.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @Test
  void areKeptAsTheServerTellsWhereARequestCameFrom() {
    assertThat(Addresses.tidy(" 192.0.2.10,::1 2001:DB8::10,192.0.2.10 "))
        .isEqualTo("192.0.2.10, 0:0:0:0:0:0:0:1, 2001:db8:0:0:0:0:0:10");
    assertThat(Addresses.tidy("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2", "192.0.2.256", "abc", "proxy.example", "1:2", "10.0.0.0/8", "::g"})
  void anythingElseIsRefusedWithoutAskingANameServer(String typed) {
    assertThatThrownBy(() -> Addresses.tidy("192.0.2.1, " + typed))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("setting.address-malformed");
              assertThat(refused.arguments()).containsExactly(typed);
            });
  }
}
