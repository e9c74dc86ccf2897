package org.chatelaine.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process waits for callers, as the kernel tells it (proc(5), net/tcp and net/tcp6). */
final class Listening {

  private static final String LISTENS = "0A";
  private static final int WORD = 4;

  private Listening() {}

  /** Addresses and ports, such as {@code 127.0.0.1:8443}. */
  static Set<String> of(long process) {
    var sockets = sockets(process);
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(Path.of("/proc", "" + process, "net", table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(column -> column[3].equals(LISTENS) && sockets.contains(column[9]))
        .map(column -> address(column[1]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sockets(long process) {
    try (var files = Files.list(Path.of("/proc", "" + process, "fd"))) {
      return files
          .map(Listening::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .collect(Collectors.toSet());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The address in words of four bytes, each in the order of this machine: the last byte first. */
  private static String address(String hex) {
    var parts = hex.split(":");
    var given = HexFormat.of().parseHex(parts[0]);
    var bytes = new byte[given.length];
    for (int i = 0; i < given.length; i++) bytes[i] = given[i / WORD * WORD + WORD - 1 - i % WORD];
    try {
      var port = Integer.parseInt(parts[1], 16);
      return InetAddress.getByAddress(bytes).getHostAddress() + ":" + port;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
