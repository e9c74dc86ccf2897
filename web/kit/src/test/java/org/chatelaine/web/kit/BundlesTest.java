package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said, is said in English, French and Japanese. */
class BundlesTest {

  private static final Path MESSAGES =
      Path.of("src/main/resources/org/chatelaine/web/kit/messages");
  private static final Pattern BLANK = Pattern.compile("\\{(\\d)[,}]");

  static Stream<String> features() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("_"))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void hasTheSameKeysInThreeLanguages(String feature) throws IOException {
    var english = new TreeSet<>(read(feature, "").stringPropertyNames());
    assertThat(english).isNotEmpty();
    assertThat(new TreeSet<>(read(feature, "_fr").stringPropertyNames())).isEqualTo(english);
    assertThat(new TreeSet<>(read(feature, "_ja").stringPropertyNames())).isEqualTo(english);
  }

  @ParameterizedTest
  @MethodSource("features")
  void leavesTheSameBlanksToFill(String feature) throws IOException {
    var english = read(feature, "");
    for (var language : new String[] {"_fr", "_ja"}) {
      var other = read(feature, language);
      for (var key : english.stringPropertyNames()) {
        assertThat(blanks(other.getProperty(key)))
            .as(key + language)
            .isEqualTo(blanks(english.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void canBeFilledInEveryLanguage(String feature) throws IOException {
    for (var language : new String[] {"", "_fr", "_ja"}) {
      var bundle = read(feature, language);
      for (var key : bundle.stringPropertyNames()) {
        if (blanks(bundle.getProperty(key)).isEmpty()) continue;
        var pattern = bundle.getProperty(key).replace("'", "''");
        var filled = new MessageFormat(pattern, Locale.ROOT).format(new Object[] {2, 3, 4});
        assertThat(filled).as(key + language).doesNotContain("{").isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("features")
  void keepsAKeyInTheBundleOfItsFirstPart(String feature) throws IOException {
    if (feature.equals("faces")) return;
    assertThat(read(feature, "").stringPropertyNames())
        .allMatch(key -> key.startsWith(feature + "."));
  }

  private static String blanks(String text) {
    return BLANK
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  private static Properties read(String feature, String language) throws IOException {
    var properties = new Properties();
    var file = MESSAGES.resolve(feature + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
