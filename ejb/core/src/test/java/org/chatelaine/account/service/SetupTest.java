package org.chatelaine.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Locale;
import org.chatelaine.account.Face;
import org.chatelaine.audit.AuditRows;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.Tokens;
import org.chatelaine.setting.Launch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {

  private static final String CODE = "abcdefghijklmnopqrstuvwxyz";

  @TempDir private Path data;

  private final Town town = new Town();
  private Path file;

  @BeforeEach
  void aCodeWasPrinted() throws IOException {
    town.rig.put(
        Launch.class,
        new Launch() {
          @Override
          public Path data() {
            return data;
          }
        });
    Files.createDirectories(data.resolve("keys"));
    file = data.resolve("keys/setup.code");
    Files.writeString(file, Tokens.hash(CODE) + "\n");
    Files.setLastModifiedTime(file, FileTime.from(town.rig.clock.instant()));
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void theCodeMakesOneAdministratorAndIsGone() {
    assertThat(town.rig.the(Setup.class).needed()).isTrue();
    assertThat(setUp(CODE, "ada@example.org")).isEqualTo("not refused");
    assertThat(town.rig.the(Setup.class).needed()).isFalse();
    assertThat(file).doesNotExist();
    town.signIn(Face.ADMIN, "ada@example.org", "a good password");
    assertThat(setUp(CODE, "eve@example.org")).isEqualTo("setup.done");
  }

  @Test
  void theAdministratorReadsOnInTheLanguageOfTheSetUp() {
    setUp(CODE, "ada@example.org");
    assertThat(town.signIn(Face.ADMIN, "ada@example.org", "a good password").person().language())
        .isEqualTo("ja");
  }

  @Test
  void nobodyIsMadeWithAWrongAnEmptyOrNoCode() {
    for (var wrong : new String[] {CODE + "x", "", Tokens.hash(CODE)})
      assertThat(setUp(wrong, "eve@example.org")).isEqualTo("setup.code-wrong");
    assertThat(town.rig.the(Setup.class).needed()).isTrue();
    assertThat(file).exists();
  }

  @Test
  void theCodeIsGoodForAnHour() {
    town.rig.clock.passes(Duration.ofMinutes(60));
    assertThat(setUp(CODE, "ada@example.org")).isEqualTo("setup.code-wrong");
  }

  @Test
  void whoeverGuessesIsSlowedDown() {
    for (int i = 0; i < 4; i++) setUp("guess" + i, "eve@example.org");
    assertThat(setUp(CODE, "ada@example.org")).isEqualTo("setup.code-wrong");
    town.rig.clock.passes(Duration.ofSeconds(2));
    assertThat(setUp(CODE, "ada@example.org")).isEqualTo("not refused");
  }

  @Test
  void aStrangerWhoGuessesKeepsNobodyElseOut() {
    for (int i = 0; i < 9; i++) setUp("guess" + i, "eve@example.org", "198.51.100.7");
    assertThat(setUp(CODE, "ada@example.org")).isEqualTo("not refused");
  }

  @Test
  void whoHoldsTheCodeMayTryAsManyPasswordsAsTheyLike() {
    for (int i = 0; i < 9; i++)
      assertThat(setUp(CODE, "ada@example.org", Town.ADDRESS, "short"))
          .isEqualTo("password.too-short");
    assertThat(setUp(CODE, "ada@example.org")).isEqualTo("not refused");
  }

  @Test
  void theAuditTellsOfEveryGuessAndOnceOfThoseNotHeard() {
    for (int i = 0; i < 9; i++) setUp("guess" + i, "eve@example.org", "198.51.100.7");
    var rows = town.rig.the(AuditRows.class).page(SpaceId.DEFAULT, Slice.first(20)).rows();
    assertThat(rows)
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.action()).isEqualTo("setup.refused"))
        .allSatisfy(row -> assertThat(row.address()).isEqualTo("198.51.100.7"));
    assertThat(rows.toString()).doesNotContain("guess");
  }

  @Test
  void withoutACodeOnDiskThereIsNoWayIn() throws IOException {
    Files.delete(file);
    assertThat(setUp(CODE, "ada@example.org")).isEqualTo("setup.code-wrong");
  }

  private String setUp(String code, String mail) {
    return setUp(code, mail, Town.ADDRESS);
  }

  private String setUp(String code, String mail, String address) {
    return setUp(code, mail, address, "a good password");
  }

  private String setUp(String code, String mail, String address, String password) {
    var person = new FirstPerson(mail, "Somebody", Locale.JAPAN);
    return town.refusal(
        () ->
            town.rig
                .the(Setup.class)
                .firstAdministrator(code, person, password.toCharArray(), address));
  }
}
