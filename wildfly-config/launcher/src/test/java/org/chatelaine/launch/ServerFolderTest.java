package org.chatelaine.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {
  @TempDir Path folder;

  @Test
  void laysOutTheConfigurationWithTheApplicationInIt() throws Exception {
    var home = folder.resolve("home");
    Files.createDirectories(home.resolve("standalone/configuration"));
    Files.writeString(
        home.resolve("standalone/configuration/standalone.xml"), "<server>\n</server>\n");
    var data = new DataFolder(folder.resolve("data"));
    new ServerFolder(home, data).prepare(Path.of("/opt/a&b/chatelaine.ear"));
    assertThat(Files.readString(data.path().resolve("server/configuration/standalone.xml")))
        .contains("path=\"/opt/a&amp;b/chatelaine.ear\"")
        .endsWith("</server>\n");
  }

  @Test
  void leavesThePropertiesAsTheServerReadsThem() throws Exception {
    var data = new DataFolder(folder);
    var server = new ServerFolder(folder, data);
    var properties = Map.of("chatelaine.people.url", "https://localhost:8443", "name", "Schlüssel");
    server.leave(properties);
    var read = new Properties();
    read.load(new StringReader(Files.readString(server.file())));
    assertThat(read).containsAllEntriesOf(properties);
  }

  @Test
  void refusesAPortThatIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var port = Integer.toString(taken.getLocalPort());
      var doors = List.of(new Settings(Map.of("CHATELAINE_PKI_PORT", port)).pki());
      assertThatThrownBy(() -> Occupancy.checkPorts(doors, 0, 9990))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.exitCode()).isEqualTo(Failure.OCCUPIED))
          .hasMessageContaining("pki")
          .hasMessageContaining(port);
    }
  }

  @Test
  void takesOverTheFolderOfAServerThatIsGone() throws Exception {
    var data = new DataFolder(folder);
    Files.writeString(folder.resolve("server/pid"), "999999999");
    try (var occupancy = Occupancy.enter(data, 4711)) {
      occupancy.mark(4711);
    }
    assertThat(folder.resolve("server/pid")).hasContent("4711");
  }

  @Test
  void refusesTheFolderOfAServerThatStarts() {
    var data = new DataFolder(folder);
    try (var first = Occupancy.enter(data, 4711)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Occupancy.enter(data, 4712))
          .isInstanceOfSatisfying(
              Failure.class, f -> assertThat(f.exitCode()).isEqualTo(Failure.OCCUPIED))
          .hasMessageContaining("under way");
    }
    Occupancy.enter(data, 4712).close();
  }

  @Test
  void refusesTheFolderOfAServerThatRuns() throws Exception {
    var data = new DataFolder(folder);
    // a process that shows the folder on its command line, as the server does
    var other = new ProcessBuilder("sh", "-c", "sleep 30; : " + folder.resolve("server")).start();
    try {
      Files.writeString(folder.resolve("server/pid"), Long.toString(other.pid()));
      assertThatThrownBy(() -> Occupancy.enter(data, 4711)).hasMessageContaining("already runs");
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void tellsAServerThatIsUpFromOneThatIsBroken() {
    var ready = "{\"name\" : \"server-state\", \"data\" : [{ \"value\" : \"running\" }]}";
    var going = "{\"name\" : \"suspend-state\", \"data\" : [{ \"value\" : \"RUNNING\" }]}";
    assertThat(Announcement.isUp("200 [" + ready + "]")).isTrue();
    assertThat(Announcement.isBroken("503 [" + ready + going + "]")).isTrue();
    assertThat(Announcement.isBroken("503 [" + going.replace("RUNNING", "SUSPENDED") + "]"))
        .isFalse();
    assertThat(Announcement.isBroken("")).isFalse();
  }
}
