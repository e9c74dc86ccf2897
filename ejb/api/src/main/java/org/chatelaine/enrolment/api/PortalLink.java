package org.chatelaine.enrolment.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A link to open on the device that is to come in; also the content of the QR code. */
public record PortalLink(UUID enrolment, String url, Instant expires) implements Serializable {

  @Override
  public String toString() {
    return "PortalLink[" + enrolment + "]";
  }
}
