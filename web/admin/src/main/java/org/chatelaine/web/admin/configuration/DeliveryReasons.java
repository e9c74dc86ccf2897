package org.chatelaine.web.admin.configuration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.chatelaine.distribution.DeliveryRow;
import org.chatelaine.web.kit.Words;

/** Why a delivery failed or is tried again: our own words where we have them, else the device's. */
@Named
@RequestScoped
public class DeliveryReasons {

  @Inject private Words words;

  /** The reason as a reader takes it; empty when there is none. */
  public String words(DeliveryRow row) {
    var reason = row.reason();
    return reason == null ? "" : words.orElse(reason, reason);
  }
}
