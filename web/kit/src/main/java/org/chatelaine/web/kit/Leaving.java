package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Signs out. */
@Named
@RequestScoped
public class Leaving {

  @Inject private Me me;

  /** Ends the session and leads to the door. */
  public String leave() {
    me.leave();
    return "/sign-in?faces-redirect=true";
  }
}
