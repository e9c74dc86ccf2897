package org.chatelaine.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No word is translated three times for nobody to read. */
class WordsUsedTest {

  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\\\n]*)\"|'([^'\\\\\\n]*)'");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

  /** Read by name elsewhere than in our sources, or put together of more than two parts. */
  private static final List<String> OTHERWISE =
      List.of(
          // Faces asks for its own
          "faces\\..*|jakarta\\..*|.*_detail|primefaces\\..*",
          // "audit.action." and "portal.action.", then a feature's dot and a state or a verb
          "(audit|portal)\\.action\\.(command|device|distribution|configuration)\\..*",
          // "distribution.not-taken.", the kind, and the family
          "distribution\\.not-taken\\.[A-Z_]+\\.[A-Z]+",
          // "device.verb.", the verb, and which sentence
          "device\\.verb\\.[A-Z_]+\\.(title|text|done)");

  private final Set<String> texts = new HashSet<>();
  private final Set<String> constants = new HashSet<>();

  @Test
  void everyKeyIsUsedSomewhere() {
    read();
    var keys = keys();
    assertThat(keys).hasSizeGreaterThan(700);
    var idle = keys.stream().filter(key -> !isUsed(key)).collect(toCollection(TreeSet::new));
    assertThat(idle).isEmpty();
  }

  private void read() {
    for (var room : House.JARS)
      for (var file : Sources.files(room + "/src/main", ".java", ".xhtml", ".js", ".xml")) {
        var source = Sources.read(file);
        var quoted = QUOTED.matcher(source);
        while (quoted.find())
          Stream.of(1, 2).map(quoted::group).filter(text -> text != null).forEach(this::note);
        CONSTANT.matcher(source).results().forEach(found -> constants.add(found.group()));
      }
  }

  /** Also what is quoted within: an attribute of a page holds an expression, and that its keys. */
  private void note(String text) {
    texts.add(text);
    var inner = QUOTED.matcher(text);
    while (inner.find()) texts.add(inner.group(1) == null ? inner.group(2) : inner.group(1));
  }

  private boolean isUsed(String key) {
    if (texts.contains(key) || OTHERWISE.stream().anyMatch(key::matches)) return true;
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      var rest = key.substring(dot + 1);
      var before = key.substring(0, dot);
      if (texts.contains(before + ".") && (texts.contains(rest) || constants.contains(rest)))
        return true;
      // The composite for states puts the dot between by itself.
      if (texts.contains(before) && constants.contains(rest)) return true;
    }
    return false;
  }

  private static Set<String> keys() {
    var keys = new TreeSet<String>();
    for (var room : House.JARS)
      for (var file : Sources.files(room + "/src/main/resources", ".properties"))
        if (!file.getFileName().toString().matches(".*_(fr|ja)\\.properties|version.*"))
          keys.addAll(words(file).stringPropertyNames());
    return keys;
  }

  private static Properties words(Path file) {
    var words = new Properties();
    try {
      words.load(new StringReader(Sources.read(file)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }
}
