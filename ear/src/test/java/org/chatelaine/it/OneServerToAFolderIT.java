package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one data folder would ruin it, whatever the operator calls it. */
class OneServerToAFolderIT {

  private static final int OFFSET = Given.OFFSET + 60;
  private static final int OCCUPIED = 75;

  @TempDir private Path folder;

  @Test
  void aSecondOneIsRefusedHoweverTheFolderIsSpelled() {
    var data = Given.product().data();
    var spelled = data.getParent() + "/./" + data.getFileName() + "/";
    var second = Product.launch(data, OFFSET, Map.of("CHATELAINE_DATA", spelled));
    assertThat(second.exitCode()).as(second.terminal()).isEqualTo(OCCUPIED);
    assertThat(second.terminal()).contains("already runs on this data folder");
  }

  @Test
  void theFolderIsTakenWhileTheFirstStillWaitsForItsDatabase() {
    var nobodyListens = Map.of("CHATELAINE_DB_URL", "jdbc:postgresql://127.0.0.1:1/none");
    var first = Product.launch(folder, OFFSET, nobodyListens);
    try {
      Patience.until(() -> first.terminal().contains("database"));
      var second = Product.launch(folder, OFFSET + 1, nobodyListens);
      assertThat(second.exitCode()).as(second.terminal()).isEqualTo(OCCUPIED);
      assertThat(second.terminal()).contains("is under way");
    } finally {
      first.kill();
    }
  }
}
