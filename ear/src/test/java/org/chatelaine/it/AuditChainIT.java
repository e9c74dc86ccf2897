package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The audit of a product in use is sound, complete, and keeps no secret. */
class AuditChainIT {

  @Test
  void whatPeopleAndDevicesDidIsChainedAndSigned() throws Exception {
    var product = Given.product();
    try (var door = new ScriptDoor(product);
        var phone = Given.enrolledPhone()) {
      phone.visit();
      var before = rows(door);
      try (var administrator = Given.administrator()) {
        administrator.act(Given.idOf(administrator, phone), "LOCK");
      }
      phone.visit();
      var report = door.object(200, "POST", "audit/verify", Map.of());
      assertThat(report).containsEntry("sound", true);
      assertThat(((Number) report.get("waiting")).intValue()).isZero();
      assertThat(rows(door)).isGreaterThan(before + 2);
      assertThat(((Number) report.get("heads")).intValue()).isPositive();
      assertThat(product.data().resolve("keys/audit.pub")).exists();
      assertThat(Files.readString(product.data().resolve("audit/heads.log")))
          .startsWith("node1 ")
          .doesNotContain(Given.PASSWORD);
    }
  }

  private static int rows(ScriptDoor door) {
    var report = door.object(200, "POST", "audit/verify", Map.of());
    return ((Number) report.get("rows")).intValue();
  }
}
