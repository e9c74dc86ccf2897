package org.chatelaine.notification.service;

import jakarta.ejb.ApplicationException;

/** The mail server was not reached, or did not take a mail; tried again later. */
@ApplicationException(rollback = true)
public class Undelivered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param cause why, in one line
   */
  Undelivered(String cause) {
    super(cause);
  }
}
