package org.chatelaine.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page has a title in words, and what stands on it is written down. */
class PagesTest {

  private static final Path VIEWS = Path.of("src/main/webapp");
  private static final Path CODE = Path.of("src/main/java");
  private static final Pattern TITLE = Pattern.compile("name=\"titleKey\" value=\"([a-z.-]+)\"");
  private static final Pattern WORD =
      Pattern.compile("words(?:\\.of|\\.orElse)?[\\[(]'([A-Za-z._-]+)'(?!\\.concat)");
  private static final Pattern SAID =
      Pattern.compile("\\.(?:done|trouble)\\(\\s*\"([a-z.-]+[a-z])\"");
  private static final Pattern BEAN = Pattern.compile("#\\{(\\w+(?:Page|Form|Tab|Tabs))\\b");
  private static final Pattern PUSH = Pattern.compile("channel=\"([a-z-]+)\"");

  static Stream<Path> pages() throws IOException {
    return views().filter(view -> !view.toString().contains("WEB-INF"));
  }

  static Stream<Path> views() throws IOException {
    return files(VIEWS, ".xhtml");
  }

  private static Stream<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasATitleInWords(Path page) throws IOException {
    var found = TITLE.matcher(Files.readString(page));
    assertThat(found.find()).isTrue();
    assertThat(WrittenWords.know(found.group(1))).as(found.group(1)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasABeanOfItsOwn(Path page) throws IOException {
    if (page.endsWith("my-account.xhtml")) return;
    var name = page.getFileName().toString().replace(".xhtml", "");
    var bean = new StringBuilder();
    for (var part : name.split("-")) {
      bean.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    var wanted = Character.toLowerCase(bean.charAt(0)) + bean.substring(1) + "Page";
    assertThat(beans(Files.readString(page))).contains(wanted);
  }

  @ParameterizedTest
  @MethodSource("views")
  void namesOnlyBeansThatAre(Path view) throws IOException {
    var known = new TreeSet<String>();
    for (var source :
        Stream.concat(files(CODE, ".java"), files(Path.of("../kit/src/main/java"), ".java"))
            .toList()) {
      var name = source.getFileName().toString().replace(".java", "");
      known.add(Character.toLowerCase(name.charAt(0)) + name.substring(1));
    }
    assertThat(known).containsAll(beans(Files.readString(view)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void saysOnlyWhatIsWrittenDown(Path view) throws IOException {
    var unknown = new TreeSet<String>();
    var found = WORD.matcher(Files.readString(view));
    while (found.find()) {
      if (!WrittenWords.know(found.group(1))) unknown.add(found.group(1));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void theBeansSayOnlyWhatIsWrittenDown() throws IOException {
    var unknown = new TreeSet<String>();
    for (var source : files(CODE, ".java").toList()) {
      var found = SAID.matcher(Files.readString(source));
      while (found.find()) {
        if (!WrittenWords.know(found.group(1))) unknown.add(found.group(1));
      }
    }
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void listensOnChannelsOfThisFace(Path view) throws IOException {
    var found = PUSH.matcher(Files.readString(view));
    while (found.find()) assertThat(found.group(1)).startsWith("admin-");
  }

  @ParameterizedTest
  @MethodSource("views")
  void bringsNoScriptOfItsOwn(Path view) throws IOException {
    assertThat(Files.readString(view)).doesNotContain("<script").doesNotContain(" onclick=");
  }

  private static Set<String> beans(String view) {
    var beans = new TreeSet<String>();
    var found = BEAN.matcher(view);
    while (found.find()) beans.add(found.group(1));
    return beans;
  }
}
