package org.chatelaine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chatelaine.kernel.SpaceId;
import org.junit.jupiter.api.Test;

/** Whoever reads or writes rows that belong to a space says of which space. */
class SpacesTest {

  private static final Pattern SAYS_THE_SPACE =
      Pattern.compile("(?s).*(:space\\b|\\bspace_id\\b|\\.space(Id)? = ).*");

  /** Queries that ask for no space, by the reason why that is right. */
  private static final Map<String, List<String>> REASONS =
      Map.ofEntries(
          Map.entry(
              "its chain runs through all spaces",
              List.of(
                  "AuditChain.last", "AuditChain.loose", "AuditCheck.links", "AuditCheck.waiting")),
          Map.entry(
              "a secret, known to one who may, names the row",
              List.of(
                  "Invitations.byCode",
                  "PersonSessions.end",
                  "PersonSessions.freshen",
                  "PersonSessions.touch",
                  "ScepChallenges.byHash")),
          Map.entry(
              "a mail address is unique in the whole installation", List.of("Persons.byMail")),
          Map.entry(
              "a key may be used once in the whole installation", List.of("CertificateRows.ofKey")),
          Map.entry(
              "tells everybody; its authorities are public",
              List.of("AuthorityRows.all", "AuthorityRows.called")),
          Map.entry(
              "of one authority, which belongs to one space",
              List.of(
                  "CertificateRows.bySerial",
                  "CertificateRows.states",
                  "RevokedCertificates.enter",
                  "RevokedCertificates.entries",
                  "RevokedCertificates.isBehind",
                  "SignerRows.lastGeneration",
                  "SignerRows.of")),
          Map.entry(
              "of a device that has shown who it is, or is in its asker's reach",
              List.of(
                  "CommandMoves.close",
                  "CommandMoves.lose",
                  "CommandMoves.postpone",
                  "CommandMoves.send",
                  "Commands.open",
                  "Commands.openLocked",
                  "Commands.openOf",
                  "Commands.shutting",
                  "Deliveries.lockedWhere",
                  "Devices.wakeable",
                  "PushMarks.areDead",
                  "SeenTimes.write",
                  "Targets.end")),
          Map.entry(
              "of a command, which belongs to one space",
              List.of("Commands.nextRing", "Commands.openDevices", "Targets.follow")),
          Map.entry(
              "of an enrolment, which belongs to one space",
              List.of(
                  "DeviceIdentities.hold",
                  "DeviceIdentities.revokeOf",
                  "Devices.hasLiving",
                  "Devices.pendingOf",
                  "Invitations.ofEnrolment",
                  "ScepChallenges.withdraw")),
          Map.entry(
              "of one challenge that was found by its secret", List.of("ScepChallenges.consume")),
          Map.entry("of one certificate that was just begun", List.of("CertificateRows.keep")),
          Map.entry(
              "of a person, who belongs to one space",
              List.of(
                  "Commands.othersWiped", "PersonSessions.endAllOf", "PersonSessions.endOthers")),
          Map.entry(
              "the product itself, for all spaces",
              List.of(
                  "CertificateRows.unfinishedSince",
                  "Commands.dueForRing",
                  "Deliveries.claim",
                  "Deliveries.claimed",
                  "Deliveries.due",
                  "Deliveries.lookAgain",
                  "Enrolments.overdue",
                  "Invitations.overdue",
                  "Notices.kept",
                  "Notices.unheard",
                  "PersonSessions.sweep",
                  "ScepChallenges.forget")));

  private static final Set<String> OTHERWISE =
      REASONS.values().stream().flatMap(List::stream).collect(Collectors.toSet());

  @Test
  void everyQueryOnRowsOfASpaceAsksForTheSpace() {
    var guilty = new TreeMap<String, String>();
    for (var query : queries())
      if (named(query.text()) && !SAYS_THE_SPACE.matcher(query.text()).matches())
        guilty.put(query.place(), query.text());
    var unused = new TreeSet<>(OTHERWISE);
    unused.removeAll(guilty.keySet());
    assertThat(unused).as("is asked for no more").isEmpty();
    guilty.keySet().removeAll(OTHERWISE);
    assertThat(guilty).isEmpty();
  }

  @Test
  void thereAreQueriesToLookAt() {
    assertThat(queries().stream().filter(query -> named(query.text()))).hasSizeGreaterThan(80);
  }

  static List<Queries.Query> queries() {
    var files = new ArrayList<>(Sources.files("persistence/src/main/java", ".java"));
    files.addAll(Sources.files("ejb/core/src/main/java", ".java"));
    files.removeIf(file -> file.endsWith("package-info.java"));
    return Sources.parsed(files).stream().flatMap(unit -> Queries.in(unit).stream()).toList();
  }

  private static boolean named(String query) {
    return SPACED.matcher(query).matches();
  }

  /** Entities and tables that have a space. */
  private static final Pattern SPACED =
      Pattern.compile(
          House.CLASSES.stream()
              .filter(each -> each.isAnnotatedWith(Entity.class))
              .filter(SpacesTest::hasSpace)
              .map(each -> each.getSimpleName() + "|" + House.tableOf(each))
              .collect(
                  Collectors.joining(
                      "|", "(?s).*\\b(?:from|From|update|into|join|,)\\s+(?:", ")\\b.*")));

  private static boolean hasSpace(JavaClass entity) {
    return entity.getFields().stream()
        .anyMatch(
            field ->
                field.getRawType().isEquivalentTo(SpaceId.class)
                    || field.getName().matches("space(Id)?"));
  }
}
