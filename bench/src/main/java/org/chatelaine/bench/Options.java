package org.chatelaine.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Command line options of the form {@code --name value}; the environment may stand in. */
public final class Options {
  private final Map<String, String> values = new LinkedHashMap<>();

  private Options() {}

  /** Reads {@code --name value} pairs; anything else is an {@link IllegalArgumentException}. */
  public static Options of(String... args) {
    var options = new Options();
    for (var i = 0; i < args.length; i += 2) {
      if (!args[i].startsWith("--") || i + 1 == args.length) {
        throw new IllegalArgumentException("expected --name value, not " + args[i]);
      }
      options.values.put(args[i].substring(2), args[i + 1]);
    }
    return options;
  }

  /** The option, or the variable {@code CHATELAINE_NAME} where it was not given. */
  public Optional<String> text(String name) {
    var variable = "CHATELAINE_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(values.get(name))
        .or(() -> Optional.ofNullable(System.getenv(variable)));
  }

  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  public int number(String name, int otherwise) {
    return text(name).map(Integer::valueOf).orElse(otherwise);
  }

  /** An option that must be given. */
  public String need(String name) {
    return text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
  }
}
