package org.chatelaine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KernelTest {

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

  @Test
  void identifiersGrowEvenWithinOneMillisecondAndNeverRepeat() {
    var ids = Stream.generate(Ids::next).limit(20_000).toList();

    assertThat(ids).isSortedAccordingTo(Comparator.comparing(UUID::toString));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
  }
}
