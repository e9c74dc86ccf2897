package org.chatelaine.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chatelaine.kernel.SpaceId;

/**
 * Which devices can no longer be woken by what they gave us. Written beside the entity, whose
 * version they raise, so that a TokenUpdate of the same moment is not marked for its predecessor.
 */
@ApplicationScoped
public class PushMarks {

  private static final String DEAD =
      "update device set push_dead_at = ?, version = version + 1"
          + " where id = ? and push_token = ? and push_dead_at is null";

  private static final String ALIVE =
      "update device set push_dead_at = null, version = version + 1"
          + " where space_id = ? and push_dead_at is not null";

  @Inject private PlainSql sql;

  /**
   * The vendor does not know these tokens; a device that has brought another meanwhile is let be.
   *
   * @param tokens device → its token as we keep it, sealed
   */
  public void areDead(Map<UUID, byte[]> tokens, Instant now) {
    sql.run(
        DEAD,
        update -> {
          for (var token : new TreeMap<>(tokens).entrySet()) {
            update.setObject(1, PlainSql.at(now));
            update.setObject(2, token.getKey());
            update.setBytes(3, token.getValue());
            update.addBatch();
          }
          return update.executeBatch();
        });
  }

  /** All devices of a space are tried again. */
  public void areAliveAgain(SpaceId space) {
    sql.run(
        ALIVE,
        update -> {
          update.setObject(1, space.value());
          return update.executeUpdate();
        });
  }
}
