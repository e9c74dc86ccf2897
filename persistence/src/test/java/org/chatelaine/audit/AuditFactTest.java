package org.chatelaine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditFactTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.000001Z");

  @Test
  void hasAFormThatNeverChanges() {
    var fact = fact("space", "node1", "PERSON", null, "adä", "", "x.y", "device", null, "a=b");
    assertThat(new String(fact.canonical(), StandardCharsets.UTF_8))
        .isEqualTo(
            "36:00000000-0000-0001-0000-000000000002"
                + "16:1772366400000001"
                + "5:space5:node16:PERSON-:4:adä0:3:x.y6:device-:3:a=b");
    assertThat(fact.hashAfter(AuditFact.BEGINNING, 1))
        .isEqualTo("bb556c6683bd280969edd09eaa6c1fafa25a032b289222d077b767b95da8d816");
  }

  @Test
  void textMovedToTheNextColumnIsAnotherRow() {
    var one = fact("s", "n", "k", null, "ab", "c", "a", "o", null, null);
    var other = fact("s", "n", "k", null, "a", "bc", "a", "o", null, null);
    assertThat(one.canonical()).isNotEqualTo(other.canonical());
  }

  @Test
  void nothingAndNothingWrittenAreDifferent() {
    var absent = fact("s", "n", "k", null, "a", null, "a", "o", null, null);
    var empty = fact("s", "n", "k", null, "a", "", "a", "o", null, null);
    assertThat(absent.canonical()).isNotEqualTo(empty.canonical());
  }

  @Test
  void theHashDependsOnPlaceAndPredecessor() {
    var fact = fact("s", "n", "k", null, "a", null, "a", "o", null, null);
    var hashes = new ArrayList<String>();
    hashes.add(fact.hashAfter(AuditFact.BEGINNING, 1));
    hashes.add(fact.hashAfter(AuditFact.BEGINNING, 2));
    hashes.add(fact.hashAfter("1".repeat(64), 1));
    assertThat(hashes).doesNotHaveDuplicates();
  }

  private static AuditFact fact(String... columns) {
    List<String> all = Arrays.asList(columns);
    return new AuditFact(new UUID(1, 2), "n", NOON, all);
  }
}
