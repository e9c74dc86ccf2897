package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.setting.service.Proxies;

/** The proxies that may tell us by header which certificate a device has shown them. */
@ApplicationScoped
public class TrustedProxy {

  @Inject private Proxies proxies;

  public boolean isAt(String address) {
    return proxies.ofDevices().contains(address);
  }
}
