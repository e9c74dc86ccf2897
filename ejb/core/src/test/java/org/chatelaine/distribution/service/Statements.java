package org.chatelaine.distribution.service;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.logging.DefaultSessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;

/** Listens to the SQL that goes to the database, so that a test can count it. */
public final class Statements extends DefaultSessionLog {

  private static final List<String> HEARD = new ArrayList<>();

  public Statements() {
    setLevel(FINE, SQL);
  }

  /** Forgets what was heard so far. */
  static void forget() {
    HEARD.clear();
  }

  /** What was heard since. */
  static List<String> heard() {
    return List.copyOf(HEARD);
  }

  @Override
  public synchronized void log(SessionLogEntry entry) {
    if (SQL.equals(entry.getNameSpace())) HEARD.add(entry.getMessage());
    else if (entry.getLevel() >= WARNING) super.log(entry);
  }
}
