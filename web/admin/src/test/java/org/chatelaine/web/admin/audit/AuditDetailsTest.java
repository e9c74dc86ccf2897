package org.chatelaine.web.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import org.chatelaine.audit.AuditRow;
import org.junit.jupiter.api.Test;

class AuditDetailsTest {

  @Test
  void takesALineApart() {
    assertThat(AuditDetails.parsed(row("name=wipe.limit; value=a=b")))
        .containsExactly(entry("name", "wipe.limit"), entry("value", "a=b"));
  }

  @Test
  void leavesOutWhatWasCutOff() {
    assertThat(AuditDetails.parsed(row("cause=too long; rea"))).containsOnlyKeys("cause");
    assertThat(AuditDetails.parsed(row(null))).isEmpty();
  }

  private static AuditRow row(String detail) {
    return new AuditRow(
        null, Instant.EPOCH, "SYSTEM", "system", null, "setting.changed", "setting", null, detail);
  }
}
