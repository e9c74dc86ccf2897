package org.chatelaine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatelaine.audit.AuditFault.Kind.CUT_SHORT;
import static org.chatelaine.audit.AuditFault.Kind.GAP;
import static org.chatelaine.audit.AuditFault.Kind.HASH_WRONG;
import static org.chatelaine.audit.AuditFault.Kind.HEAD_WRONG;
import static org.chatelaine.audit.AuditFault.Kind.ROW_BACKDATED;
import static org.chatelaine.audit.AuditFault.Kind.ROW_MISSING;
import static org.chatelaine.audit.AuditFault.Kind.ROW_UNLINKED;
import static org.chatelaine.audit.AuditFault.Kind.UNSIGNED;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatelaine.kernel.Ids;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCheckTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path data;

  private String url;
  private Connection database;
  private KeyPair keys;

  @BeforeEach
  void tenRowsInAChain() throws Exception {
    url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    Flyway.configure()
        .dataSource(url, "sa", "sa")
        .locations("classpath:db")
        .placeholders(
            Map.of(
                "bytes", "varbinary(10000000)",
                "text", "varchar(1000000)",
                "new_uuid", "random_uuid()",
                "where_open", ""))
        .load()
        .migrate();
    database = DriverManager.getConnection(url, "sa", "sa");
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    keys = generator.generateKeyPair();
    for (int i = 0; i < 10; i++) write("node1", NOON.plusSeconds(i), "row " + i);
    link();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void anUntouchedAuditIsSound() throws Exception {
    sign();
    write("node1", NOON.plusSeconds(20), "not linked yet");
    assertThat(check()).isEqualTo(new AuditReport(10, 1, 1, List.of()));
  }

  @Test
  void linkingAgainLinksOnlyWhatIsNew() throws Exception {
    assertThat(link()).isZero();
    write("node1", NOON, "a row of a slow transaction");
    assertThat(link()).isEqualTo(1);
    assertThat(check().isSound()).isTrue();
  }

  @Test
  void twoThatLinkAtTheSameTimeCannotBothSucceed() throws Exception {
    write("node1", NOON.plusSeconds(30), "wanted by both");
    try (var other = DriverManager.getConnection(url, "sa", "sa")) {
      database.setAutoCommit(false);
      other.setAutoCommit(false);
      assertThat(link()).isEqualTo(1);
      var second =
          new Thread(
              () -> {
                try {
                  new AuditChain(other, "node1").link(Instant.EPOCH);
                  other.commit();
                } catch (SQLException expected) {
                  // the key of the link is taken
                }
              });
      second.start();
      database.commit();
      second.join();
    }
    database.setAutoCommit(true);
    assertThat(check()).isEqualTo(new AuditReport(11, 0, 0, List.of()));
  }

  @Test
  void eachNodeHasAChainOfItsOwn() throws Exception {
    write("node2", NOON, "elsewhere");
    new AuditChain(database, "node2").link(Instant.EPOCH);
    assertThat(check()).isEqualTo(new AuditReport(11, 0, 0, List.of()));
  }

  @Test
  void anAlteredRowShows() throws Exception {
    run("update audit_entry set detail = 'nothing happened' where detail = 'row 4'");
    assertThat(faults()).containsExactly(HASH_WRONG);
  }

  @Test
  void anAlteredActorOrTimeShows() throws Exception {
    run("update audit_entry set actor = 'eve' where detail = 'row 2'");
    run("update audit_entry set at = at + interval '1' second where detail = 'row 8'");
    assertThat(faults()).containsExactly(HASH_WRONG, HASH_WRONG);
  }

  @Test
  void aRowTakenOutWithItsLinkShows() throws Exception {
    run("delete from audit_link where sequence = 5");
    run("delete from audit_entry where detail = 'row 4'");
    assertThat(faults()).containsExactly(GAP, HASH_WRONG);
  }

  @Test
  void aRowTakenOutAloneShows() throws Exception {
    run("alter table audit_link drop constraint fk_audit_link_entry");
    run("delete from audit_entry where detail = 'row 4'");
    assertThat(faults()).containsExactly(ROW_MISSING);
  }

  @Test
  void anEndCutOffShowsByTheHeadThatWasSigned() throws Exception {
    sign();
    run("delete from audit_link where sequence > 7");
    run("delete from audit_entry where detail in ('row 7', 'row 8', 'row 9')");
    assertThat(faults()).containsExactly(CUT_SHORT);
  }

  @Test
  void anEndCutOffWithItsHeadShowsByTheHeadKeptOutside() throws Exception {
    var kept = sign();
    run("delete from audit_head");
    run("delete from audit_link where sequence > 7");
    run("delete from audit_entry where detail in ('row 7', 'row 8', 'row 9')");
    assertThat(new AuditCheck(database, keys.getPublic()).run(List.of(kept)).faults())
        .extracting(AuditFault::kind)
        .containsExactly(CUT_SHORT);
  }

  @Test
  void aChainMadeAnewAfterAnAlterationShowsByItsHead() throws Exception {
    sign();
    run("delete from audit_link");
    run("update audit_entry set detail = 'nothing happened' where detail = 'row 4'");
    link();
    assertThat(faults()).containsExactly(HEAD_WRONG);
  }

  @Test
  void aForgedHeadShows() throws Exception {
    sign();
    run("update audit_head set sequence = 9");
    assertThat(faults()).containsExactly(HEAD_WRONG);
  }

  @Test
  void aRowSlippedIntoThePastShows() throws Exception {
    anHourLater();
    write("node1", NOON, "slipped in");
    assertThat(faults()).containsExactly(ROW_UNLINKED);
  }

  @Test
  void aRowSlippedIntoThePastShowsThoughItWasLinked() throws Exception {
    anHourLater();
    write("node1", NOON, "slipped in");
    link();
    sign();
    assertThat(faults()).containsExactly(ROW_BACKDATED);
  }

  @Test
  void aRowOfANodeThatNeverWasShows() throws Exception {
    anHourLater();
    write("ghost", NOON, "slipped in");
    assertThat(faults()).containsExactly(ROW_UNLINKED);
  }

  @Test
  void aChainOfANodeThatNeverWasShows() throws Exception {
    write("ghost", NOON, "slipped in");
    new AuditChain(database, "ghost").link(Instant.EPOCH);
    anHourLater();
    assertThat(faults()).containsExactly(UNSIGNED);
  }

  @Test
  void linksThatNobodySignedShow() throws Exception {
    sign();
    write("node1", NOON.plusSeconds(60), "linked by a stranger");
    write("node1", NOON.plusSeconds(3600), "and another");
    link();
    assertThat(faults()).containsExactly(UNSIGNED);
  }

  @Test
  void aServerThatWasKilledAndStartsADayLaterIsSound() throws Exception {
    sign();
    write("node1", NOON.plusSeconds(60), "linked and not signed");
    link();
    write("node1", NOON.plusSeconds(61), "not linked");
    assertThat(check().isSound()).as("while it is away").isTrue();
    write("node1", NOON.plus(Duration.ofDays(1)), "back again");
    link();
    sign();
    assertThat(check()).isEqualTo(new AuditReport(13, 0, 2, List.of()));
  }

  @Test
  void aNodeThatWasTakenAwayStaysSoundWhileTheOthersGoOn() throws Exception {
    write("node2", NOON, "its last row but one");
    var gone = new AuditChain(database, "node2");
    gone.link(Instant.EPOCH);
    sign("node2");
    write("node2", NOON.plusSeconds(1), "its last, linked and not signed");
    gone.link(Instant.EPOCH);
    anHourLater();
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatTheServerOughtToHaveLinkedByNowShows() throws Exception {
    sign();
    write("node1", NOON.plusSeconds(3600), "slipped in after the last row");
    var check = new AuditCheck(database, keys.getPublic());
    assertThat(check.completeUpTo("node1", NOON.plusSeconds(3601)).run(List.of()).faults())
        .extracting(AuditFault::kind)
        .containsExactly(ROW_UNLINKED);
  }

  private void anHourLater() throws Exception {
    sign();
    write("node1", NOON.plusSeconds(3600), "much later");
    link();
    sign();
  }

  @Test
  void theCommandLineTellsByItsExitCode() throws Exception {
    var files = new AuditFiles(data);
    files.export(keys.getPublic().getEncoded());
    files.keep(sign());
    assertThat(commandLine()).startsWith("0 10 rows in the chain, 0 not yet in it, 2 signed heads");
    run("update audit_entry set detail = 'x' where detail = 'row 4'");
    assertThat(commandLine()).startsWith("1 HASH_WRONG at node1/5");
    url = "jdbc:h2:mem:none;IFEXISTS=TRUE";
    assertThat(commandLine()).startsWith("2 ");
  }

  private String commandLine() {
    var out = new ByteArrayOutputStream();
    var environment = Map.of("CHATELAINE_DB_URL", url, "CHATELAINE_DATA", data.toString());
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var code = Verify.run(new String[0], environment, print);
    return code + " " + out.toString(StandardCharsets.UTF_8);
  }

  private AuditReport check() throws SQLException {
    return new AuditCheck(database, keys.getPublic()).run(List.of());
  }

  private Stream<AuditFault.Kind> faults() throws SQLException {
    return check().faults().stream().map(AuditFault::kind);
  }

  private int link() throws SQLException {
    return new AuditChain(database, "node1").link(Instant.EPOCH);
  }

  private AuditHead sign() throws Exception {
    return sign("node1");
  }

  private AuditHead sign(String node) throws Exception {
    var chain = new AuditChain(database, node);
    var last = chain.last().orElseThrow();
    var head = AuditHead.signed(node, last.sequence(), last.hash(), NOON, keys.getPrivate());
    assertThat(chain.keep(head)).isTrue();
    return head;
  }

  private void write(String node, Instant at, String detail) throws SQLException {
    try (var insert =
        database.prepareStatement(
            "insert into audit_entry (id, space_id, node, at, actor_kind, actor, action,"
                + " object_kind, detail) values (?, ?, ?, ?, 'PERSON', 'ada', 'x.y', 'z', ?)")) {
      insert.setObject(1, Ids.next());
      insert.setObject(2, new UUID(0, 1));
      insert.setString(3, node);
      insert.setObject(4, at.atOffset(ZoneOffset.UTC));
      insert.setString(5, detail);
      insert.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
