package org.chatelaine.bench.apple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a device really executed, in order. With a file each line is handed to the system before the
 * answer leaves, so the journal outlives the process that wrote it and can accuse the server.
 */
public final class Journal {
  private final List<Entry> entries = new ArrayList<>();
  private Path file;

  /** One execution. */
  public record Entry(String uuid, String requestType, Instant at) {
    private String line() {
      return at + " " + uuid + " " + requestType + "\n";
    }

    private static Entry read(String line) {
      var words = line.split(" ", 3);
      return new Entry(words[1], words[2], Instant.parse(words[0]));
    }
  }

  synchronized void keepIn(Path path) {
    file = path;
    try {
      if (Files.exists(path) && entries.isEmpty()) {
        Files.readAllLines(path).stream()
            .filter(line -> line.split(" ", 3).length == 3)
            .map(Entry::read)
            .forEach(entries::add);
      } else {
        for (var entry : entries) append(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void note(Command command) {
    var entry = new Entry(command.uuid(), command.requestType(), Instant.now());
    entries.add(entry);
    if (file != null) append(entry);
  }

  private void append(Entry entry) {
    try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.wrap(entry.line().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything executed, in order. */
  public synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Everything executed of one kind, in order. */
  public List<Entry> of(String requestType) {
    return entries().stream().filter(entry -> entry.requestType().equals(requestType)).toList();
  }

  /** How often the command with this UUID was executed. */
  public long times(String uuid) {
    return entries().stream().filter(entry -> entry.uuid().equalsIgnoreCase(uuid)).count();
  }

  /** The UUIDs that were executed more than once: for a once-command, the server's fault. */
  public Set<String> ranTwice() {
    var seen = new HashSet<String>();
    var twice = new HashSet<String>();
    for (var entry : entries()) if (!seen.add(entry.uuid())) twice.add(entry.uuid());
    return twice;
  }

  @Override
  public String toString() {
    return entries().toString();
  }
}
