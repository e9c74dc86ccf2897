package org.chatelaine.bench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.chatelaine.bench.Options;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.http.Unreachable;
import org.chatelaine.bench.mini.MiniMdm;
import org.chatelaine.bench.script.FrontDoor;
import org.chatelaine.bench.script.FrontDoorRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAdministratorTest {
  private final MiniMdm server = new MiniMdm();
  private final FrontDoor door = new FrontDoor(server.peopleUrl(), Tls.trusting(server.ca.root));
  @TempDir private Path folder;

  @AfterEach
  void stop() {
    door.close();
    server.close();
  }

  @Test
  void keepsThePasswordOfTheAdministratorItMakes() throws Exception {
    administrator().signIn(door);
    assertThat(folder.resolve("administrator")).content().startsWith("demo@chatelaine.example\n");
    assertThat(server.console.calls).containsExactly("POST /admin/api/setup");
  }

  @Test
  void keepsItEvenWhenTheAnswerIsLost() {
    server.close();
    assertThatThrownBy(() -> administrator().signIn(door)).isInstanceOf(Unreachable.class);
    assertThat(folder.resolve("administrator")).isNotEmptyFile();
  }

  @Test
  void forgetsItWhenNoAdministratorWasMade() {
    server.console.refusesSetUp();
    assertThatThrownBy(() -> administrator().signIn(door)).isInstanceOf(FrontDoorRefused.class);
    assertThat(folder).isEmptyDirectory();
  }

  private DemoAdministrator administrator() {
    return new DemoAdministrator(Options.of("--setup-code", "code"), folder, new Say());
  }
}
