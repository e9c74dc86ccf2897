package org.chatelaine.command.api;

import jakarta.ejb.Remote;
import java.util.List;

/** What was done on a person's devices and account, and by whom. */
@Remote
public interface PortalHistory {

  /** The newest first; at most 100. */
  List<PortalActivity> mine(String token);
}
