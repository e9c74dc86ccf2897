package org.chatelaine.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that must stand before the server starts: folders, a database that answers, the keys and
 * certificates that belong to it, and for the first administrator a code.
 */
final class Preparation {
  private final Settings settings;
  private final Clock clock;
  private final Consumer<String> say;

  Preparation(Settings settings, Clock clock, Consumer<String> say) {
    this.settings = settings;
    this.clock = clock;
    this.say = say;
  }

  /**
   * Prepares a start.
   *
   * @param home the server as provisioned
   * @param ear the application; none for a bare test server
   * @param pid the process that will become the server
   * @return the code for the first administrator, while there is none
   */
  Optional<SetupCode> run(Path home, Optional<Path> ear, long pid) {
    var doors = settings.doors();
    Addresses.checkApart(doors);
    var data = new DataFolder(settings.data());
    try (var occupancy = Occupancy.enter(data, pid)) {
      Occupancy.checkPorts(doors, settings.portOffset(), settings.managementPort());
      occupancy.mark(pid);
      return furnish(data, doors, home, ear);
    }
  }

  private Optional<SetupCode> furnish(
      DataFolder data, List<Door> doors, Path home, Optional<Path> ear) {
    var database = Database.of(settings, data);
    var code = lookInto(database, data, ear);
    var master = MasterKey.of(settings, data);
    var root = RootAuthority.of(settings, data, master, clock);
    new DoorKey(settings, clock, say).refresh(data, master, root);
    var folder = new ServerFolder(home, data);
    ear.ifPresent(folder::prepare);
    folder.leave(properties(doors, database, DoorKey.password(master)));
    return code;
  }

  private Optional<SetupCode> lookInto(Database database, DataFolder data, Optional<Path> ear) {
    try (var connection = database.await(settings.databaseWait(), say)) {
      ear.filter(Files::exists).ifPresent(e -> Schema.refuseNewer(connection, e));
      KnownRoot.in(connection).ifPresent(root -> root.mustBeIn(data, settings));
      if (!SetupCode.isNeeded(connection)) return Optional.empty();
    } catch (SQLException failed) {
      throw new Failure(Failure.DATABASE, "The database failed: " + failed.getMessage(), failed);
    }
    var code = SetupCode.fresh();
    code.leaveIn(data);
    return Optional.of(code);
  }

  private Map<String, String> properties(List<Door> doors, Database database, String password) {
    var properties = new HashMap<>(database.properties());
    for (var door : doors) {
      properties.put("chatelaine." + door.name() + ".url", door.url().toString());
      properties.put("chatelaine." + door.name() + ".port", Integer.toString(door.port()));
      properties.put("chatelaine." + door.name() + ".bind", door.bind());
    }
    properties.put("chatelaine.node", settings.node());
    properties.put("chatelaine.tls.password", password);
    properties.put("jboss.node.name", settings.node());
    properties.put("jboss.socket.binding.port-offset", Integer.toString(settings.portOffset()));
    properties.put("jboss.management.http.port", Integer.toString(settings.managementPort()));
    return properties;
  }
}
