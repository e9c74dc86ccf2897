package org.chatelaine.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sees to it that two servers never share a data folder or a port. */
final class Occupancy {

  private Occupancy() {}

  /** Leaves the mark of the coming server, which takes over the run script's process. */
  static void takeOver(DataFolder data, long pid) {
    var mark = data.path().resolve("server/pid");
    if (Files.exists(mark)) refuseIfAlive(mark, pid);
    DataFolder.write(mark, Long.toString(pid).getBytes(StandardCharsets.US_ASCII));
  }

  private static void refuseIfAlive(Path mark, long self) {
    var text = new String(DataFolder.read(mark), StandardCharsets.US_ASCII).strip();
    if (!text.matches("\\d{1,18}") || Long.parseLong(text) == self) return;
    var running =
        ProcessHandle.of(Long.parseLong(text))
            .flatMap(process -> process.info().commandLine())
            // a number is soon given to another process: ours shows its folder
            .filter(line -> line.contains(mark.getParent().toString()))
            .isPresent();
    if (!running) return;
    throw new Failure(
        Failure.OCCUPIED, "A server (process " + text + ") already runs on this data folder.");
  }

  static void checkPorts(List<Door> doors, int offset, int managementPort) {
    for (var door : doors) checkPort(door.bind(), door.port() + offset, door.name());
    checkPort("127.0.0.1", managementPort + offset, "management");
  }

  private static void checkPort(String bind, int port, String name) {
    if (port > 65_535) throw new Failure(Failure.SETTING, "Port " + port + " does not exist.");
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as the server does
      socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
    } catch (IOException taken) {
      var words = "The %s door cannot listen on %s:%d: %s.";
      throw new Failure(
          Failure.OCCUPIED, words.formatted(name, bind, port, taken.getMessage()), taken);
    }
  }
}
