package org.chatelaine.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chatelaine.bench.http.HttpAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an empty data folder to an administrator who is signed in, slowed down like anybody else,
 * and leaves an audit that is sound until somebody touches it.
 */
class FirstAdministratorIT {

  private static final String PASSWORD = "the first of many";

  @TempDir private Path data;

  @Test
  void whoeverHoldsTheCodeOfTheTerminalBecomesTheFirstAdministrator() throws Exception {
    try (var product = Product.start(data, 1300, Map.of());
        var door = new ScriptDoor(product)) {
      nobodyIsThereYet(door);
      onlyTheCodeHelpsAndOnlyOnce(door, product.setupCode().orElseThrow());
      tooManyFailuresMakeEvenTheRightPasswordWait(door);
      assertThat(product.log()).doesNotContain(PASSWORD);
      assertThat(door.ask("POST", "audit/verify", Map.of(), "ada@example.org", PASSWORD).text())
          .contains("\"sound\":true");
    }
    theCommandLineFindsTheAuditSoundAndThenTouched();
  }

  private static void nobodyIsThereYet(ScriptDoor door) {
    for (var pair : new String[][] {{"admin", "admin"}, {"admin", ""}, {"root", "root"}})
      assertThat(door.ask("GET", "devices", null, pair[0], pair[1]).status()).isEqualTo(401);
    assertThat(door.ask("GET", "devices", null, null, null).status()).isEqualTo(401);
  }

  private void onlyTheCodeHelpsAndOnlyOnce(ScriptDoor door, String code) {
    assertThat(setUp(door, "not" + code, PASSWORD).text()).contains("setup.code-wrong");
    assertThat(setUp(door, code, "password123").text()).contains("password.too-common");
    assertThat(setUp(door, code, PASSWORD).status()).isEqualTo(201);
    assertThat(setUp(door, code, PASSWORD).text()).contains("setup.done");
    assertThat(data.resolve("keys/setup.code")).doesNotExist();
  }

  private static void tooManyFailuresMakeEvenTheRightPasswordWait(ScriptDoor door)
      throws InterruptedException {
    for (int i = 0; i < 5; i++) assertThat(signIn(door, "wrong " + i)).isEqualTo(401);
    assertThat(signIn(door, PASSWORD)).as("while the account is closed").isEqualTo(401);
    Thread.sleep(5_000);
    assertThat(signIn(door, PASSWORD)).as("after the wait").isEqualTo(200);
  }

  private void theCommandLineFindsTheAuditSoundAndThenTouched() throws Exception {
    assertThat(verify()).contains("sound").doesNotContain("NOT SOUND").endsWith("exit 0");
    var h2 = Product.home().resolve("lib/launcher/h2.jar").toString();
    var url = "jdbc:h2:file:" + data.resolve("database/chatelaine");
    var sql = "update audit_entry set detail = 'mail=eve@example.org' where action = 'setup.done'";
    run(
        "java",
        "-cp",
        h2,
        "org.h2.tools.Shell",
        "-url",
        url,
        "-user",
        "sa",
        "-password",
        "sa",
        "-sql",
        sql);
    assertThat(verify()).contains("HASH_WRONG").endsWith("exit 1");
  }

  private String verify() throws Exception {
    return run(Product.home().resolve("bin/chatelaine").toString(), "verify-audit");
  }

  private String run(String... command) throws Exception {
    var out = Files.createTempFile("chatelaine-command", ".txt");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CHATELAINE_DATA", data.toString());
    var code = builder.redirectOutput(out.toFile()).start().waitFor();
    return Files.readString(out) + "exit " + code;
  }

  private static int signIn(ScriptDoor door, String password) {
    return door.ask("GET", "devices", null, "ada@example.org", password).status();
  }

  private static HttpAnswer setUp(ScriptDoor door, String code, String password) {
    var body = Map.of("code", code, "mail", "ada@example.org", "name", "Ada", "password", password);
    return door.ask("POST", "setup", body, null, null);
  }
}
