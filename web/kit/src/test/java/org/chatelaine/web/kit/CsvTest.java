package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void quotesEveryCell() {
    assertThat(Csv.line(List.of("Ada's \"best\" phone", "a,b", 3)))
        .isEqualTo("\"Ada's \"\"best\"\" phone\",\"a,b\",\"3\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|cmd", "%0A"})
  void aFormulaIsText(String typed) {
    assertThat(Csv.line(List.of(typed))).isEqualTo("\"'" + typed + "\"\r\n");
  }
}
