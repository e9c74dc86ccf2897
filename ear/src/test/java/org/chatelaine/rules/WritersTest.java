package org.chatelaine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Only the feature that owns a table writes it, and only its repositories do. */
class WritersTest {

  private static final Set<String> WRITING = Set.of("persist", "merge", "remove");
  private static final Pattern BULK =
      Pattern.compile(
          "(?is)^\\s*(?:update|delete from|insert into|merge into)\\s+([A-Za-z_]+)\\b.*");

  @Test
  void onlyARepositoryHoldsAnEntityManager() {
    var others =
        House.CLASSES.stream()
            .filter(
                each ->
                    !each.getSource().orElseThrow().getUri().getPath().contains("/persistence/"))
            .filter(
                each ->
                    each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().isEquivalentTo(EntityManager.class)))
            .map(JavaClass::getName);
    assertThat(others).isEmpty();
  }

  @Test
  void whatIsKeptChangedOrTakenAwayBelongsToTheFeatureThatDoesIt() {
    var broken = new TreeSet<String>();
    for (var each : House.CLASSES)
      if (each.getMethodCallsFromSelf().stream().anyMatch(WritersTest::writes))
        each.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass())
            .filter(target -> target.isAnnotatedWith(Entity.class))
            .filter(target -> !target.getPackageName().equals(each.getPackageName()))
            .forEach(
                target -> broken.add(each.getName() + " writes, and knows " + target.getName()));
    assertThat(broken).isEmpty();
  }

  @Test
  void everyBulkStatementChangesATableOfItsOwnFeature() {
    var owners = owners();
    var broken = new TreeSet<String>();
    var seen = 0;
    for (var query : SpacesTest.queries()) {
      var bulk = BULK.matcher(query.text());
      if (!bulk.matches() || !owners.containsKey(bulk.group(1))) continue;
      seen++;
      var type = query.place().substring(0, query.place().indexOf('.'));
      if (!packagesOf(type).contains(owners.get(bulk.group(1)))) broken.add(query.toString());
    }
    assertThat(seen).isGreaterThan(10);
    assertThat(broken).isEmpty();
  }

  private static boolean writes(JavaMethodCall call) {
    return call.getTargetOwner().isEquivalentTo(EntityManager.class)
        && WRITING.contains(call.getName());
  }

  /** Which package each entity and its table belong to. */
  private static Map<String, String> owners() {
    return House.CLASSES.stream()
        .filter(each -> each.isAnnotatedWith(Entity.class))
        .flatMap(
            each ->
                java.util.stream.Stream.of(
                    Map.entry(each.getSimpleName(), each.getPackageName()),
                    Map.entry(House.tableOf(each), each.getPackageName())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> packagesOf(String type) {
    return House.CLASSES.stream()
        .filter(each -> each.getSimpleName().equals(type))
        .map(each -> each.getPackageName().replaceAll("\\.service$", ""))
        .collect(Collectors.toSet());
  }
}
