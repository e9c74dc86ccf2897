package org.chatelaine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewalWatchTest {

  @TempDir Path folder;

  @Test
  void aReloadThatFailedIsTriedAgainUntilTheServerHasReadWhatIsNew() {
    var watch = new RenewalWatch();
    var reloads = new AtomicInteger();
    watch.look(
        () -> true,
        () -> {
          reloads.incrementAndGet();
          throw new JMException("not now");
        });
    watch.look(() -> false, reloads::incrementAndGet);
    assertThat(reloads).hasValue(2);
    watch.look(() -> false, reloads::incrementAndGet);
    assertThat(reloads).hasValue(2);
  }

  @Test
  void aRunningServerThatHasLostItsKeysMakesNoNewOnes() throws Exception {
    var settings = new Settings(Map.of("CHATELAINE_DATA", folder.toString()));
    var data = new DataFolder(folder);
    assertThatThrownBy(() -> RenewalWatch.renewed(settings, Clock.systemUTC()))
        .hasMessageContaining("master.key");
    var master = MasterKey.of(settings, data);
    assertThatThrownBy(() -> RenewalWatch.renewed(settings, Clock.systemUTC()))
        .hasMessageContaining("root-ca.crt");
    assertThat(data.keys("root-ca.crt")).doesNotExist();
    RootAuthority.of(settings, data, master, Clock.systemUTC());
    assertThat(RenewalWatch.renewed(settings, Clock.systemUTC())).isTrue();
    Files.delete(data.keys("root-ca.crt"));
    assertThatThrownBy(() -> RenewalWatch.renewed(settings, Clock.systemUTC()))
        .hasMessageContaining("is missing");
  }
}
