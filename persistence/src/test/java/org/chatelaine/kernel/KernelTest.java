package org.chatelaine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KernelTest {

  @Test
  void identifiersGrowWithTimeAndNeverRepeat() throws InterruptedException {
    var before = Ids.next();
    Thread.sleep(2);
    var after = Ids.next();
    assertThat(before.version()).isEqualTo(7);
    assertThat(before.variant()).isEqualTo(2);
    assertThat(before.toString()).isLessThan(after.toString());
    assertThat(Stream.generate(Ids::next).limit(10_000).distinct()).hasSize(10_000);
  }

  @Test
  void aSliceAsksForNeitherTooMuchNorLessThanNothing() {
    var greedy = new Slice(-5, 1_000_000, null, true, Map.of("name", "  x "));
    assertThat(greedy.first()).isZero();
    assertThat(greedy.size()).isEqualTo(500);
    assertThat(greedy.filter("name")).isEqualTo("x");
    assertThat(greedy.filter("other")).isEmpty();
  }

  @Test
  void onlyAnAdministratorPassesForOne() {
    assertThatThrownBy(() -> Actor.system().mustBeAdministrator())
        .isInstanceOf(Refused.class)
        .hasMessage("actor.not-allowed");
    assertThat(Actor.anonymous("192.0.2.1").isAdministrator()).isFalse();
  }
}
