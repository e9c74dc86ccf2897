package org.chatelaine.web.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** What the frame around a page shows. */
@Named
@ApplicationScoped
public class Shell {

  private static final DateTimeFormatter EXACTLY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Inject private Door door;

  private final String version = read();

  /** The version of the product, as it was built. */
  public String getVersion() {
    return version;
  }

  /** What the organisation calls itself; empty while it has not said. */
  public String getOrganisation() {
    return door.organisation();
  }

  public List<String> getLanguages() {
    return Languages.ALL.stream().map(Locale::getLanguage).toList();
  }

  public List<String> getThemes() {
    return List.of("system", "light", "dark");
  }

  /** What stands where a time will be told in the reader's own zone, should scripts be off. */
  public String exactly(Instant instant) {
    return instant == null ? "" : EXACTLY.format(instant);
  }

  /** The colour of a state; never told by colour alone. */
  public String tone(Object state) {
    return Tone.of(state).name().toLowerCase(Locale.ROOT);
  }

  /** The picture of a state. */
  public String icon(Object state) {
    return Tone.of(state).icon();
  }

  private static String read() {
    var properties = new Properties();
    try (var in = Shell.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
