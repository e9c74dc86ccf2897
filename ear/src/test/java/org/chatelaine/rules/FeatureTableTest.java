package org.chatelaine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which feature may know which; the table stands in docs/architecture.md too. */
class FeatureTableTest {

  private static final Set<String> EVERYBODY_MAY_USE =
      Set.of("kernel", "secret", "setting", "audit", "queue", "notification", "space");

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("kernel", Set.of()),
          Map.entry("secret", Set.of("kernel", "setting")),
          Map.entry("setting", Set.of("kernel", "secret", "audit")),
          Map.entry("audit", Set.of("kernel", "secret", "setting")),
          Map.entry("queue", Set.of("kernel", "audit")),
          Map.entry("notification", Set.of("kernel", "secret", "setting", "audit", "queue")),
          Map.entry("space", Set.of("kernel", "audit")),
          Map.entry("account", Set.of()),
          Map.entry("ca", Set.of("account")),
          Map.entry("ca.scep", Set.of("ca")),
          Map.entry("ca.ocsp", Set.of("ca")),
          Map.entry("ca.crl", Set.of("ca")),
          Map.entry("device", Set.of("account")),
          Map.entry("command", Set.of("account", "device")),
          Map.entry("configuration", Set.of("ca")),
          Map.entry("distribution", Set.of("account", "configuration", "device", "command")),
          Map.entry(
              "platform.apple", Set.of("command", "device", "ca", "ca.scep", "configuration")),
          Map.entry(
              "enrolment",
              Set.of("account", "ca", "ca.scep", "device", "command", "platform.apple")));

  @Test
  void aFeatureKnowsOnlyWhatTheTableGrants() {
    var broken = new TreeSet<String>();
    for (var each : House.CLASSES) {
      var from = feature(each);
      if (from == null) continue;
      each.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> feature(target) != null && !granted(from, feature(target)))
          .forEach(
              target ->
                  broken.add(
                      from
                          + " → "
                          + feature(target)
                          + ": "
                          + each.getName()
                          + " uses "
                          + target.getName()));
    }
    assertThat(broken).isEmpty();
  }

  private static boolean granted(String from, String to) {
    if (from.equals(to)) return true;
    var granted = MAY_USE.get(from);
    assertThat(granted).as("the table says nothing of " + from).isNotNull();

    return granted.contains(to)
        || !EVERYBODY_MAY_USE.contains(from) && EVERYBODY_MAY_USE.contains(to);
  }

  /** {@code org.chatelaine.ca.scep.wire} is of feature {@code ca.scep}; the web is of none. */
  private static String feature(JavaClass each) {
    var name = each.getPackageName();
    if (!name.startsWith("org.chatelaine.") || name.startsWith("org.chatelaine.web")) return null;
    return name.substring("org.chatelaine.".length()).replaceAll("\\.(service|wire|api)$", "");
  }
}
