package org.chatelaine.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The one folder with all state, readable by its owner only. */
record DataFolder(Path path) {
  private static final List<String> FOLDERS =
      List.of("keys", "database", "broker", "transactions", "logs", "tmp", "server");

  /** Makes what is missing and closes what is open to others. */
  DataFolder {
    try {
      make(path);
      for (var folder : FOLDERS) make(path.resolve(folder));
    } catch (IOException failed) {
      throw new Failure(
          Failure.DATA,
          "The data folder " + path + " cannot be used: " + failed.getMessage(),
          failed);
    }
  }

  private static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  Path keys(String name) {
    return path.resolve("keys").resolve(name);
  }

  /** Writes a file for the owner's eyes, whole or not at all: a power cut leaves the old one. */
  static void write(Path file, byte[] content) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var channel =
          java.nio.channels.FileChannel.open(fresh, java.nio.file.StandardOpenOption.WRITE)) {
        channel.write(java.nio.ByteBuffer.wrap(content));
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new Failure(Failure.DATA, file + " cannot be written: " + failed.getMessage(), failed);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
