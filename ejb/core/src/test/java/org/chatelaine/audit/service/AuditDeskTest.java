package org.chatelaine.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding one's way in the audit. */
class AuditDeskTest {

  private static final UUID PHONE = new UUID(1, 1);
  private static final UUID LOCK = new UUID(1, 2);

  private final Rig rig = new Rig();
  private final Actor ada = administrator("Ada Lovelace");
  private Instant noon;

  @BeforeEach
  void threeThingsHappen() {
    record(ada, "device.retire", "device", PHONE);
    rig.clock.passes(Duration.ofHours(1));
    noon = rig.the(Clocks.class).now();
    record(administrator("Bob"), "device.retire-now", "device", PHONE);
    rig.clock.passes(Duration.ofHours(1));
    record(ada, "command.acknowledged", "command", LOCK);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void anActionIsNotTakenForALongerOne() {
    assertThat(found(Map.of("action", "device.retire"))).containsExactly("device.retire");
  }

  @Test
  void isNarrowedByWhoAndWhen() {
    assertThat(found(Map.of("actor", "ada")))
        .containsExactly("command.acknowledged", "device.retire");
    assertThat(found(Map.of("since", noon.toString())))
        .containsExactly("command.acknowledged", "device.retire-now");
    assertThat(found(Map.of("actor", "ada", "before", noon.toString())))
        .containsExactly("device.retire");
  }

  @Test
  void tellsOfSeveralThingsTogether() {
    var page = desk().of(ada, List.of(PHONE, LOCK), Slice.first(2));
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.rows())
        .extracting(AuditRow::action)
        .containsExactly("command.acknowledged", "device.retire-now");
  }

  private List<String> found(Map<String, String> filters) {
    var page = desk().page(ada, new Slice(0, 10, null, true, new HashMap<>(filters)));
    assertThat(page.total()).isEqualTo(page.rows().size());
    return page.rows().stream().map(AuditRow::action).toList();
  }

  private AuditDesk desk() {
    return rig.the(AuditDesk.class);
  }

  private void record(Actor actor, String action, String kind, UUID object) {
    rig.in(() -> rig.the(AuditTrail.class).record(actor, action, kind, object));
  }

  private static Actor administrator(String name) {
    return new Actor(
        Actor.Kind.PERSON,
        UUID.randomUUID(),
        name,
        Actor.Role.ADMINISTRATOR,
        SpaceId.DEFAULT,
        null);
  }
}
