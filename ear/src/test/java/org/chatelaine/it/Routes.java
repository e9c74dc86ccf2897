package org.chatelaine.it;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.servlet.annotation.WebServlet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every route the shipped EAR answers on, read from the EAR itself. */
final class Routes {

  private static final Map<String, String> ROOTS =
      Map.of("admin", "/admin", "portal", "/my", "device", "/mdm", "pki", "");

  /** Where Faces itself answers: the lines for news, and styles, scripts and pictures. */
  private static final List<String> OF_FACES =
      List.of("/jakarta.faces.push/*", "/jakarta.faces.resource/*");

  private static final Pattern MAPPING =
      Pattern.compile("<servlet-mapping>.*?</servlet-mapping>", Pattern.DOTALL);
  private static final Pattern URL = Pattern.compile("<url-pattern>\\s*(.*?)\\s*</url-pattern>");
  private static final Map<String, War> WARS = new TreeMap<>();

  private Routes() {}

  /** What every WAR answers on, as the paths it is reached under. */
  static TreeSet<String> deployed() {
    return ROOTS.keySet().stream()
        .flatMap(war -> deployed(war).stream())
        .collect(toCollection(TreeSet::new));
  }

  static TreeSet<String> deployed(String name) {
    var war = WARS.computeIfAbsent(name, War::new);
    return Stream.of(views(war), annotated(war), described(war), rooms(war), ofFaces(war))
        .flatMap(each -> each)
        .map(path -> ROOTS.get(name) + path)
        .collect(toCollection(TreeSet::new));
  }

  /** The pages of a WAR alone. */
  static TreeSet<String> pages(String name) {
    return views(WARS.computeIfAbsent(name, War::new))
        .map(path -> ROOTS.get(name) + path)
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> views(War war) {
    return war.views().stream().map(view -> "/" + view);
  }

  private static Stream<String> annotated(War war) {
    return war.classes().stream()
        .filter(each -> each.isAnnotatedWith(WebServlet.class))
        .map(each -> each.getAnnotationOfType(WebServlet.class))
        .flatMap(
            each -> Stream.concat(Arrays.stream(each.value()), Arrays.stream(each.urlPatterns())));
  }

  /** By suffix only the pages are mapped, which are named one by one. */
  private static Stream<String> described(War war) {
    return war.descriptors().stream()
        .flatMap(text -> MAPPING.matcher(text).results())
        .map(MatchResult::group)
        .flatMap(text -> URL.matcher(text).results())
        .map(found -> found.group(1))
        .filter(pattern -> !pattern.equals("*.xhtml"));
  }

  /** The script API has one class for each first step of its paths. */
  private static Stream<String> rooms(War war) {
    return war.classes().stream()
        .filter(each -> !each.isInterface())
        .filter(each -> each.getRawInterfaces().stream().anyMatch(Routes::isRoom))
        .map(each -> each.getSimpleName().replaceFirst("Room$", "").toLowerCase(Locale.ROOT))
        .map(name -> "/api/" + name);
  }

  private static Stream<String> ofFaces(War war) {
    return war.views().isEmpty() ? Stream.empty() : OF_FACES.stream();
  }

  private static boolean isRoom(JavaClass each) {
    return each.getSimpleName().equals("ApiRoom");
  }
}
