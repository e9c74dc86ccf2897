package org.chatelaine.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes when devices were last seen. */
@ApplicationScoped
public class SeenTimes {

  private static final String SEEN =
      "update device set last_seen = ? where id = ? and (last_seen is null or last_seen < ?)";

  @Inject private DeviceDatabase database;

  /** One batch, in the order of ids so that two nodes never wait for each other. */
  public void write(Map<UUID, Instant> times) {
    try (var connection = database.source().getConnection();
        var update = connection.prepareStatement(SEEN)) {
      for (var seen : new TreeMap<>(times).entrySet()) {
        var at = seen.getValue().atOffset(ZoneOffset.UTC);
        update.setObject(1, at);
        update.setObject(2, seen.getKey());
        update.setObject(3, at);
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException failed) {
      throw new DeviceDatabase.Failed(failed);
    }
  }
}
