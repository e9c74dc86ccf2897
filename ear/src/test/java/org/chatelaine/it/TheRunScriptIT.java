package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/chatelaine}, as an operator calls it. */
class TheRunScriptIT {

  private static final int OFFSET = Given.OFFSET + 70;

  @TempDir private Path folder;

  @Test
  void aLinkToItFindsTheProduct() throws Exception {
    var link = folder.resolve("chatelaine");
    Files.createSymbolicLink(link, Product.home().resolve("bin/chatelaine"));
    var help = Tool.run(folder, link.toString(), "help");
    assertThat(help.code()).as(help.text()).isZero();
    assertThat(help.text()).contains("chatelaine run", "chatelaine verify-audit");
  }

  @Test
  void aPreparationThatFailsStartsNothing() {
    var malformed = Map.of("CHATELAINE_PREPARE_ONLY", "yes", "CHATELAINE_NODE", "two words");
    var product = Product.launch(folder, OFFSET, malformed);
    assertThat(product.exitCode()).as(product.terminal()).isEqualTo(64);
    assertThat(product.terminal()).containsOnlyOnce("chatelaine: ");
  }
}
