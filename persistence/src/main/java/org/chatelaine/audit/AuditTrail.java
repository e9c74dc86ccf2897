package org.chatelaine.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.setting.Launch;

/** Where everything that was done is written down, in the transaction that does it. */
@ApplicationScoped
public class AuditTrail {

  private static final int LONGEST = 2000;

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  @Resource(lookup = "java:jboss/datasources/ChatelaineDS")
  private DataSource database;

  @Inject private Clocks clock;
  @Inject private Launch launch;

  /**
   * Writes one line; it costs one insert.
   *
   * @param action feature first, as in {@code command.queued}
   * @param details names and values in turn; never a secret. A null value is left out
   */
  public void record(
      Actor actor, String action, String objectKind, UUID objectId, String... details) {
    record(actor, new Line(action, objectKind, objectId, details));
  }

  /** Writes one line. */
  public void record(Actor actor, Line line) {
    rows.persist(entry(actor, line));
  }

  /**
   * Writes some lines at once, in plain SQL, where each millisecond counts; they cost one insert
   * together, and nothing if there are none.
   */
  public void record(Actor actor, List<Line> lines) {
    if (lines.isEmpty()) return;
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(AuditEntry.INSERT)) {
      for (var line : lines) entry(actor, line).addTo(insert);
      insert.executeBatch();
    } catch (SQLException failed) {
      throw new NotWritten(failed);
    }
  }

  private AuditEntry entry(Actor who, Line line) {
    return new AuditEntry(
        who,
        launch.node(),
        clock.now(),
        line.action(),
        line.objectKind(),
        line.objectId(),
        told(line.details()));
  }

  /** One line; its parts as those of {@link #record(Actor, String, String, UUID, String...)}. */
  public record Line(String action, String objectKind, UUID objectId, String... details) {}

  /** What is not written down must not be done: whoever meets this is rolled back. */
  public static final class NotWritten extends RuntimeException {

    NotWritten(SQLException cause) {
      super("The audit could not be written", cause);
    }
  }

  private static String told(String... details) {
    var text = new StringBuilder();
    for (int i = 0; i + 1 < details.length; i += 2) {
      if (details[i + 1] == null) continue;
      if (!text.isEmpty()) text.append("; ");
      text.append(details[i]).append('=').append(clean(details[i + 1]));
    }
    if (text.isEmpty()) return null;
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
  }

  /** A value from outside must not look like a second line or a second detail. */
  private static String clean(String value) {
    return value.replaceAll("\\p{Cntrl}", " ").replace(';', ',');
  }
}
