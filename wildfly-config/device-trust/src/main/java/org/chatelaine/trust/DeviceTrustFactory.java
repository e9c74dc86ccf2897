package org.chatelaine.trust;

import java.security.KeyStore;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;

/** Public only because the security framework makes it by name. */
public final class DeviceTrustFactory extends TrustManagerFactorySpi {

  @Override
  protected void engineInit(KeyStore trusted) {
    // nobody is trusted by a list: who may speak is looked up per message
  }

  @Override
  protected void engineInit(ManagerFactoryParameters parameters) {
    // as above
  }

  @Override
  protected TrustManager[] engineGetTrustManagers() {
    return new TrustManager[] {new DeviceTrust()};
  }
}
