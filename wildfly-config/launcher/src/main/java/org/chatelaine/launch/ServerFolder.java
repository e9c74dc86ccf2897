package org.chatelaine.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;

/**
 * The server's own folder within the data folder. Its configuration is copied from the product at
 * each start, so that a new release brings its own and the product's folder is never written to.
 */
record ServerFolder(Path home, DataFolder data) {
  private static final String DEPLOYMENT =
      """
          <deployments>
              <deployment name="chatelaine.ear" runtime-name="chatelaine.ear">
                  <fs-archive path="%s"/>
              </deployment>
          </deployments>
      </server>""";

  /** Lays out the configuration with the application in it. */
  void prepare(Path ear) {
    var from = home.resolve("standalone/configuration");
    var to = data.path().resolve("server/configuration");
    try {
      Files.createDirectories(to);
      try (var files = Files.list(from)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      var configuration = to.resolve("standalone.xml");
      DataFolder.write(
          configuration,
          withApplication(Files.readString(configuration), ear).getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new Failure(
          Failure.DATA, "The server's configuration cannot be laid out: " + failed, failed);
    }
  }

  static String withApplication(String configuration, Path ear) {
    var end = configuration.lastIndexOf("</server>");
    var path = ear.toAbsolutePath().toString().replace("&", "&amp;").replace("\"", "&quot;");
    return configuration.substring(0, end) + DEPLOYMENT.formatted(path).strip() + "\n";
  }

  /** System properties for the server, in a file: a command line can be read by everybody. */
  void leave(Map<String, String> properties) {
    var file = new Properties();
    file.putAll(properties);
    var text = new ByteArrayOutputStream();
    try {
      file.store(text, null);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    DataFolder.write(file(), text.toByteArray());
  }

  Path file() {
    return data.path().resolve("server/launch.properties");
  }
}
