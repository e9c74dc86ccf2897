package org.chatelaine.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Sees to it that two servers never share a data folder or a port. While a start is prepared, which
 * may take as long as the database lets it wait, the folder is locked; from then on the mark in it
 * tells which process runs there.
 */
final class Occupancy implements AutoCloseable {
  private final Path mark;
  private final FileChannel lock;

  private Occupancy(Path mark, FileChannel lock) {
    this.mark = mark;
    this.lock = lock;
  }

  /**
   * Enters a folder in which no server runs or starts.
   *
   * @param pid the run script's process, which the coming server takes over
   */
  static Occupancy enter(DataFolder data, long pid) {
    var server = data.path().resolve("server");
    var occupancy = new Occupancy(server.resolve("pid"), locked(server.resolve("lock")));
    try {
      occupancy.refuseIfAlive(pid);
      return occupancy;
    } catch (Failure occupied) {
      occupancy.close();
      throw occupied;
    }
  }

  private static FileChannel locked(Path file) {
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(channel)) return channel;
      channel.close();
    } catch (IOException failed) {
      throw new Failure(Failure.DATA, file + " cannot be locked: " + failed.getMessage(), failed);
    }
    throw new Failure(Failure.OCCUPIED, "Another start on this data folder is under way.");
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException byOurselves) {
      return false;
    }
  }

  private void refuseIfAlive(long self) {
    if (!Files.exists(mark)) return;
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

  /** Leaves the mark of the coming server. */
  void mark(long pid) {
    DataFolder.write(mark, Long.toString(pid).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
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
