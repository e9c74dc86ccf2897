package org.chatelaine.audit;

import java.io.Serializable;

/**
 * Something about the audit that cannot have come about by the product's own work.
 *
 * @param sequence where in the node's chain, 0 when nowhere
 */
public record AuditFault(Kind kind, String node, long sequence, String detail)
    implements Serializable {

  /** What is wrong. */
  public enum Kind {
    /** A number of the chain is missing: links were taken out. */
    GAP,
    /** The row a link stands for is gone. */
    ROW_MISSING,
    /** Row and hash do not fit: the row, or a link before it, was altered. */
    HASH_WRONG,
    /** A row older than others that are linked has no place: it was slipped in. */
    ROW_UNLINKED,
    /** A row was linked although it is much older than those before it: it was slipped in. */
    ROW_BACKDATED,
    /** A signed head is not signed by the audit's key, or says something else than the chain. */
    HEAD_WRONG,
    /** The chain is shorter than a signed head says: its end was cut off. */
    CUT_SHORT,
    /** What follows the last signed head ought to be signed long since: somebody else linked it. */
    UNSIGNED
  }

  @Override
  public String toString() {
    return kind + " at " + node + "/" + sequence + ": " + detail;
  }
}
