package org.chatelaine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * French sets a space before double signs and inside guillemets that no line may break at; a plain
 * one leaves a question mark alone at the head of a line on a phone. A page that sets its own colon
 * after a word sets it as English does.
 */
class FrenchSpacesTest {

  private static final Pattern BREAKS = Pattern.compile("=.*( [:;!?»]|« )");

  @Test
  void noLineBreaksBeforeADoubleSignOrInsideGuillemets() {
    var words = 0;
    var breaking = new ArrayList<String>();
    for (var file : files()) {
      for (var line : Sources.read(file).split("\n")) {
        words++;
        if (BREAKS.matcher(line).find()) breaking.add(file.getFileName() + ": " + line);
      }
    }
    assertThat(words).isGreaterThan(900);
    assertThat(breaking).isEmpty();
  }

  @Test
  void oneKindOfApostropheIsWritten() {
    assertThat(files()).noneMatch(file -> Sources.read(file).contains("’"));
  }

  @Test
  void theColonIsPartOfTheWords() {
    var pages =
        House.JARS.stream()
            .flatMap(room -> Sources.files(room + "/src/main", ".xhtml").stream())
            .toList();
    assertThat(pages).hasSizeGreaterThan(30);
    assertThat(pages).noneMatch(page -> Sources.read(page).contains("]}:"));
  }

  private static List<Path> files() {
    return House.JARS.stream()
        .flatMap(room -> Sources.files(room + "/src/main/resources", "_fr.properties").stream())
        .toList();
  }
}
