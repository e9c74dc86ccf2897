package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HopsTest {

  private static final String PROXY = "10.0.0.1";

  private final Hops hops = new Hops(Set.of(PROXY, "10.0.0.2"), PROXY);

  @Test
  void theLastThatIsNoProxyOfOursIsBelieved() {
    assertThat(byFor("198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(byFor("1.1.1.1, 198.51.100.7")).as("forged on the left").isEqualTo("198.51.100.7");
    assertThat(byFor("1.1.1.1, 198.51.100.7, 10.0.0.2")).isEqualTo("198.51.100.7");
    assertThat(byFor("1.1.1.1", "198.51.100.7")).as("two headers").isEqualTo("198.51.100.7");
    assertThat(byFor("2001:DB8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(byFor("198.51.100.7:4711")).isEqualTo("198.51.100.7");
    assertThat(byFor("[2001:db8::7]:4711")).isEqualTo("2001:db8:0:0:0:0:0:7");
  }

  @Test
  void theStandardHeaderIsReadToo() {
    assertThat(byForwarded("for=198.51.100.7;proto=https;by=10.0.0.1")).isEqualTo("198.51.100.7");
    assertThat(byForwarded("for=1.1.1.1, proto=https; For=\"[2001:db8::7]:4711\""))
        .isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(byForwarded("by=198.51.100.9;for=198.51.100.7, for=10.0.0.2"))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void whatIsNoAddressEndsTheWay() {
    for (var hop : List.of("unknown", "", "proxy.example.org", "198.51.100", "x\u0000y", "[]"))
      assertThat(byFor("198.51.100.7, " + hop)).as(hop).isEqualTo(PROXY);
    assertThat(byForwarded("for=198.51.100.7, for=_hidden")).isEqualTo(PROXY);
    assertThat(byForwarded("for=198.51.100.7, proto=https")).isEqualTo(PROXY);
    assertThat(hops.told(List.of(), List.of())).isEqualTo(PROXY);
  }

  @Test
  void twoHeadersThatDifferAreNotBelieved() {
    var told = List.of("198.51.100.7");
    assertThat(hops.told(told, List.of("for=198.51.100.7"))).isEqualTo("198.51.100.7");
    assertThat(hops.told(told, List.of("for=1.1.1.1"))).isEqualTo(PROXY);
  }

  private String byFor(String... headers) {
    return hops.told(List.of(headers), List.of());
  }

  private String byForwarded(String... headers) {
    return hops.told(List.of(), List.of(headers));
  }
}
