package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectsTest {

  @Test
  void anIpv4AddressStandsForItself() {
    assertThat(Subjects.network("192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @Test
  void anIpv6HouseholdIsOne() {
    var one = Subjects.network("2001:db8:1:2:aaaa::1");
    assertThat(one).isEqualTo("2001:db8:1:2:");
    assertThat(Subjects.network("2001:0db8:0001:0002::ffff")).isEqualTo(one);
    assertThat(Subjects.network("2001:db8:1:2:3:4:5:6%eth0")).isEqualTo(one);
    assertThat(Subjects.network("2001:db8:1:3::1")).isNotEqualTo(one);
    assertThat(Subjects.network("::1")).isEqualTo("0:0:0:0:");
    assertThat(Subjects.network("fe80::1")).isEqualTo("fe80:0:0:0:");
  }

  @Test
  void whatIsKeptTellsNobodysAddress() {
    assertThat(Subjects.mail("Ada@Example.org"))
        .hasSize(64)
        .isEqualTo(Subjects.mail(" ada@example.org"))
        .isNotEqualTo(Subjects.address("ada@example.org"));
  }
}
