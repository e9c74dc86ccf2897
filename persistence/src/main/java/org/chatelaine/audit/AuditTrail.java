package org.chatelaine.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.setting.Launch;

/** Where everything that was done is written down, in the transaction that does it. */
@ApplicationScoped
public class AuditTrail {

  private static final int LONGEST = 2000;

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

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
    var entry =
        new AuditEntry(
            actor, launch.node(), clock.now(), action, objectKind, objectId, told(details));
    rows.persist(entry);
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
