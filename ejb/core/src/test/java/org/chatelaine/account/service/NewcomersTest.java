package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.rig.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewcomersTest {

  private final Rig world = new Rig();

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aLinkOpenedTwiceAtOnceSetsOnePassword() throws Exception {
    var bob = world.person("bob@example.org").id();
    var here = world.the(Newcomers.class);
    try (var beside = world.beside()) {
      var there = beside.the(Newcomers.class);

      var said =
          world.first(
              () -> here.set(SpaceId.DEFAULT, bob, "bobs hash", null),
              beside,
              () -> {
                try {
                  return there.set(SpaceId.DEFAULT, bob, "an evil hash", null).toString();
                } catch (Refused refused) {
                  return refused.key();
                }
              });

      assertThat(said).isEqualTo("invitation.used");
    }
  }
}
