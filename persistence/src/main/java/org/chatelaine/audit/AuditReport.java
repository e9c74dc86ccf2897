package org.chatelaine.audit;

import java.io.Serializable;
import java.util.List;

/**
 * What a verification found.
 *
 * @param links how many rows have their place in a chain
 * @param waiting how many rows are so new that they have none yet
 * @param heads how many signed heads were checked
 * @param faults at most a hundred; none when all is well
 */
public record AuditReport(long links, long waiting, long heads, List<AuditFault> faults)
    implements Serializable {

  public AuditReport {
    faults = List.copyOf(faults);
  }

  public boolean isSound() {
    return faults.isEmpty();
  }
}
