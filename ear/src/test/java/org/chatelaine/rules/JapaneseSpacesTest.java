package org.chatelaine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A number stays with what it counts: no line of Japanese begins with a lonely counter. */
class JapaneseSpacesTest {

  private static final Pattern BREAKS = Pattern.compile("=.*[0-9}] [台件人回日分行通桁文時週]");

  @Test
  void noLineBreaksBetweenANumberAndItsCounter() {
    var words = 0;
    var breaking = new ArrayList<String>();
    for (var room : House.JARS)
      for (var file : Sources.files(room + "/src/main/resources", "_ja.properties"))
        for (var line : Sources.read(file).split("\n")) {
          words++;
          if (BREAKS.matcher(line).find()) breaking.add(file.getFileName() + ": " + line);
        }
    assertThat(words).isGreaterThan(900);
    assertThat(breaking).isEmpty();
  }
}
