package org.chatelaine.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes when devices were last seen. */
@ApplicationScoped
public class SeenTimes {

  private static final String SEEN =
      "update device set last_seen = ? where id = ? and (last_seen is null or last_seen < ?)";

  @Inject private PlainSql sql;

  /** One batch, in the order of ids so that two nodes never wait for each other. */
  public void write(Map<UUID, Instant> times) {
    sql.run(
        SEEN,
        update -> {
          for (var seen : new TreeMap<>(times).entrySet()) {
            var at = PlainSql.at(seen.getValue());
            update.setObject(1, at);
            update.setObject(2, seen.getKey());
            update.setObject(3, at);
            update.addBatch();
          }
          return update.executeBatch();
        });
  }
}
