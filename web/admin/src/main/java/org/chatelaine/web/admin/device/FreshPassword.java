package org.chatelaine.web.admin.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.account.service.SignIn;
import org.chatelaine.kernel.Refused;
import org.chatelaine.web.kit.Me;

/** Asks for the password once more before something that cannot be undone. */
@ApplicationScoped
public class FreshPassword {

  @Inject private Me me;
  @Inject private SignIn signIn;

  /** True when it was right; otherwise refused as at the door, and counted as there. */
  boolean given(String password) {
    if (password == null) throw new Refused("device.wipe-needs-password");
    try {
      signIn.again(me.actor(), me.token(), password.toCharArray());
      return true;
    } catch (Refused wrong) {
      throw new Refused("password.wrong");
    }
  }
}
