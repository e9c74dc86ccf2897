package org.chatelaine.ca.crl.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.chatelaine.ca.Authority;
import org.chatelaine.ca.AuthorityRows;
import org.chatelaine.ca.crl.RevocationLists;
import org.chatelaine.ca.service.AuthorityKey;
import org.chatelaine.ca.service.LaunchedRoot;
import org.chatelaine.ca.service.Signing;
import org.chatelaine.ca.service.X509;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrlBuilderTest {

  private final Rig world = new Rig();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void twoNodesThatSeeTheSameNeedBuildOneList() throws Exception {
    var authority = authority();
    assertThat(build(world, authority)).isTrue();
    world.passes(Duration.ofDays(2));
    try (var beside = world.beside()) {
      beside.passes(Duration.ofDays(2));

      var second =
          world.first(
              () -> builder(world).build(authority),
              beside,
              () -> builder(beside).build(authority));

      assertThat(second).isFalse();
    }
    var number = world.the(RevocationLists.class).row(authority.id()).orElseThrow().number();
    assertThat(number).isEqualTo(world.now().getEpochSecond());
  }

  private static boolean build(Rig rig, AuthorityKey authority) {
    return rig.in(() -> builder(rig).build(authority));
  }

  private static CrlBuilder builder(Rig rig) {
    return rig.the(CrlBuilder.class);
  }

  private AuthorityKey authority() {
    var keys = new Signing().ec();
    var root = LaunchedRoot.on(keys, world.now()).certificate();
    var row = new Authority(UUID.randomUUID(), SpaceId.DEFAULT, "root", world.now());
    row.hold(X509.facts(root), "EC", new byte[] {1});
    world.in(() -> world.the(AuthorityRows.class).add(row));
    return new AuthorityKey(row.id(), SpaceId.DEFAULT, "root", root, keys.getPrivate());
  }
}
