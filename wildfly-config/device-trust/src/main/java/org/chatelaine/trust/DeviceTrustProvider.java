package org.chatelaine.trust;

import java.security.Provider;

/** Makes the trust of the devices' door known to the server under the algorithm's name. */
public final class DeviceTrustProvider extends Provider {
  private static final long serialVersionUID = 1L;

  /** Called by the server's provider loader. */
  public DeviceTrustProvider() {
    super("ChatelaineDeviceTrust", "1", "Takes any client certificate; pinning decides");
    put("TrustManagerFactory.ChatelaineDevices", DeviceTrustFactory.class.getName());
  }
}
