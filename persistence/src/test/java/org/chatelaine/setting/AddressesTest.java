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

  @Test
  void anIpv4AddressStandsForItself() {
    assertThat(Addresses.network("192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @Test
  void anIpv6HouseholdIsOne() {
    var one = Addresses.network("2001:db8:1:2:aaaa::1");
    assertThat(one).isEqualTo("2001:db8:1:2:");
    assertThat(Addresses.network("2001:0db8:0001:0002::ffff")).isEqualTo(one);
    assertThat(Addresses.network("2001:db8:1:2:3:4:5:6%eth0")).isEqualTo(one);
    assertThat(Addresses.network("2001:db8:1:3::1")).isNotEqualTo(one);
    assertThat(Addresses.network("::1")).isEqualTo("0:0:0:0:");
    assertThat(Addresses.network("fe80::1")).isEqualTo("fe80:0:0:0:");
  }

  @Test
  void nobodyIsASenderTooAndAnIpv4AddressIsOneInAnySpelling() {
    assertThat(Addresses.network(null)).isEqualTo("unknown");
    assertThat(Addresses.network("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
  }
}
