package org.chatelaine.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatelaine.audit.AuditFault;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.CertificateStatus;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandState;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.device.DeviceState;
import org.chatelaine.device.Family;
import org.chatelaine.device.Verb;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.enrolment.EnrolmentState;
import org.chatelaine.enrolment.InvitationState;
import org.chatelaine.kernel.Actor;
import org.chatelaine.notification.NoticeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the product can be in or refuse has words, also what is added tomorrow. */
class StatesInWordsTest {

  private static final Pattern REFUSED = Pattern.compile("new Refused\\(\\s*\"([a-z.-]+)\"");
  private static final Pattern RECORDED =
      Pattern.compile("audit\\.record\\(\\s*[\\w.()]+,\\s*\"([a-z.-]+[a-z])\"");

  private static final Pattern ABOUT =
      Pattern.compile("audit\\.record\\(\\s*[\\w.()]+,\\s*\"?[\\w.-]+\"?,\\s*\"([a-z]+)\"");

  static Stream<Arguments> enums() {
    return Stream.of(
        Arguments.of("device.state.", DeviceState.class),
        Arguments.of("device.family.", Family.class),
        Arguments.of("device.verb.", Verb.class),
        Arguments.of("command.state.", CommandState.class),
        Arguments.of("command.kind.", CommandKind.class),
        Arguments.of("configuration.kind.", ConfigurationKind.class),
        Arguments.of("distribution.state.", DeliveryState.class),
        Arguments.of("distribution.audience.", Audience.class),
        Arguments.of("enrolment.invitation.", InvitationState.class),
        Arguments.of("enrolment.state.", EnrolmentState.class),
        Arguments.of("ca.status.", CertificateStatus.class),
        Arguments.of("ca.profile.", CertificateProfile.class),
        Arguments.of("ca.reason.", RevocationReason.class),
        Arguments.of("account.role.", Actor.Role.class),
        Arguments.of("audit.kind.", Actor.Kind.class),
        Arguments.of("audit.fault.", AuditFault.Kind.class),
        Arguments.of("setting.mail-state.", NoticeState.class));
  }

  @ParameterizedTest
  @MethodSource("enums")
  void everyConstantHasAWord(String prefix, Class<? extends Enum<?>> type) {
    assertThat(Arrays.stream(type.getEnumConstants()).map(one -> prefix + one.name()))
        .allMatch(WrittenWords::know);
  }

  @Test
  void everyVerbWithADialogSaysWhatItDoes() {
    for (var verb : List.of("LOCK", "UNLOCK", "RESTART", "RETIRE", "RETIRE_NOW", "WIPE")) {
      assertThat(Stream.of(".title", ".text", ".done").map(part -> "device.verb." + verb + part))
          .allMatch(WrittenWords::know);
    }
  }

  @Test
  void everyRefusalHasWords() throws IOException {
    var keys = keys(REFUSED, "refused.");
    assertThat(keys).hasSizeGreaterThan(50);
    assertThat(keys.stream().filter(key -> !WrittenWords.know(key))).isEmpty();
  }

  @Test
  void everyLineOfTheAuditHasWords() throws IOException {
    var keys = keys(RECORDED, "audit.action.");
    assertThat(keys).hasSizeGreaterThan(10);
    assertThat(keys.stream().filter(key -> !WrittenWords.know(key))).isEmpty();
  }

  @Test
  void everythingALineOfTheAuditIsAboutHasAWord() throws IOException {
    var keys = keys(ABOUT, "audit.object.");
    // A detail only: dead letters write their lines by AuditLines, about a message.
    keys.remove("audit.object.queue");
    assertThat(keys).hasSizeGreaterThan(5);
    assertThat(keys.stream().filter(key -> !WrittenWords.know(key))).isEmpty();
  }

  /** The keys that stand in the sources of everything the console shows. */
  private static TreeSet<String> keys(Pattern pattern, String prefix) throws IOException {
    var keys = new TreeSet<String>();
    for (var module : List.of("../../persistence", "../../ejb/core", "../kit", ".")) {
      try (var files = Files.walk(Path.of(module, "src/main/java"))) {
        for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          pattern
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> keys.add(prefix + found.group(1)));
        }
      }
    }
    return keys;
  }
}
