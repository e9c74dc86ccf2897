package org.chatelaine.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.distribution.DeliveryState;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final Path MESSAGES =
      Path.of("src/main/resources/org/chatelaine/web/kit/messages");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern KEY =
      Pattern.compile("words\\['(portal\\.[A-Za-z0-9_.-]*[^.'])'\\]");
  private static final Pattern BLANK = Pattern.compile("\\{(\\d)[,}]");

  @Test
  void everyLanguageHasTheSameKeysAndSaysSomething() {
    var english = words("portal.properties");
    for (var file : Set.of("portal_fr.properties", "portal_ja.properties")) {
      var other = words(file);
      assertThat(other.keySet()).as(file).isEqualTo(english.keySet());
      assertThat(other.values())
          .as(file)
          .allSatisfy(said -> assertThat((String) said).isNotBlank());
    }
  }

  @Test
  void everyLanguageLeavesTheSameBlanksToFill() {
    var english = words("portal.properties");
    for (var file : Set.of("portal_fr.properties", "portal_ja.properties")) {
      var other = words(file);
      for (var key : english.stringPropertyNames())
        assertThat(blanks(other.getProperty(key)))
            .as("%s in %s", key, file)
            .isEqualTo(blanks(english.getProperty(key)));
    }
  }

  @Test
  void everyKeyOnAPageIsWrittenDown() {
    var english = words("portal.properties");
    pages(PAGES)
        .forEach(
            page ->
                KEY.matcher(read(page))
                    .results()
                    .forEach(key -> assertThat(english).as("%s", page).containsKey(key.group(1))));
  }

  @Test
  void everyStateKindAndVerbHasItsWords() {
    var keys = new TreeSet<String>();
    for (var state : DeviceState.values()) {
      keys.add("portal.device-state." + state);
      keys.add("portal.device-state-text." + state);
    }
    for (var state : CommandState.values()) {
      keys.add("portal.command-state." + state);
      keys.add("portal.command-text." + state);
    }
    for (var kind : CommandKind.values()) keys.add("portal.command." + kind);
    for (var family : Family.values()) {
      keys.add("portal.family." + family);
      keys.add("portal.os." + family);
    }
    for (var state : DeliveryState.values()) keys.add("portal.delivery-state." + state);
    for (var kind : ConfigurationKind.values()) keys.add("portal.configuration-kind." + kind);
    for (var verb : Verb.values()) if (verb != Verb.LOCATE) keys.add("portal.asked." + verb);
    assertThat(words("portal.properties").stringPropertyNames()).containsAll(keys);
  }

  @Test
  void everyPageHasItsBeanAndATitle() {
    pages(PAGES)
        .filter(page -> !page.startsWith(PAGES.resolve("WEB-INF")))
        .forEach(
            page -> {
              var text = read(page);
              assertThat(text).as("%s", page).contains("name=\"titleKey\"").contains(bean(page));
            });
  }

  private static Set<String> blanks(String text) {
    return BLANK.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  private static String bean(Path page) {
    var name = page.getFileName().toString().replace(".xhtml", "");
    var camel = Pattern.compile("-(.)").matcher(name).replaceAll(m -> m.group(1).toUpperCase());
    return camel + "Page.";
  }

  private static Stream<Path> pages(Path below) {
    try (var found = Files.walk(below)) {
      return found.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties words(String file) {
    var words = new Properties();
    try (var in = Files.newBufferedReader(MESSAGES.resolve(file))) {
      words.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }
}
