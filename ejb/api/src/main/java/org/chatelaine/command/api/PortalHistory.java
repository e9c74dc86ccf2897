package org.chatelaine.command.api;

import jakarta.ejb.Local;
import java.util.List;
import org.chatelaine.account.api.Visit;

/** What was done on a person's devices and account, and by whom. */
@Local
public interface PortalHistory {

  /** The newest first; at most 100. */
  List<PortalActivity> mine(Visit visit);
}
