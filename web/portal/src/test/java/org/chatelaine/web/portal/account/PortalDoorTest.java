package org.chatelaine.web.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.chatelaine.account.api.PortalPerson;
import org.chatelaine.account.api.PortalSession;
import org.chatelaine.kernel.Actor;
import org.junit.jupiter.api.Test;

class PortalDoorTest {

  private final PortalDoor door = new PortalDoor();

  @Test
  void nobodyIsMoreThanAUserAtThePortal() {
    var person = new PortalPerson(new UUID(7, 8), "lea@example.org", "Léa", "fr", "dark");
    var entry = PortalDoor.entry(new PortalSession("token", person, Instant.EPOCH), "192.0.2.1");
    assertThat(entry.actor().role()).isEqualTo(Actor.Role.USER);
    assertThat(entry.actor().address()).isEqualTo("192.0.2.1");
    assertThat(entry.language()).isEqualTo("fr");
  }

  @Test
  void onlySignInAndTheInvitationAreOpenToEverybody() {
    assertThat(door.open()).containsExactlyInAnyOrder("/sign-in", "/go");
    assertThat(door.admits(Actor.anonymous("192.0.2.1"))).isFalse();
  }
}
