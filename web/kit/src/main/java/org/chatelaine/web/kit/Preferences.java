package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How somebody likes to read: kept with the person, or for this visit where nobody signed in. */
@Named
@RequestScoped
public class Preferences {

  @Inject private Me me;
  @Inject private Door door;

  /** Changes the language and shows the same page again. */
  public String speak(String language) {
    me.speak(language);
    return kept();
  }

  /** Changes the colours and shows the same page again. */
  public String wear(String theme) {
    me.wear(theme);
    return kept();
  }

  private String kept() {
    if (me.isSignedIn()) door.prefers(me.visit(), me.getLanguage(), me.getTheme());
    var view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    var target = view.startsWith("/WEB-INF/") ? door.home() : view;
    return target + "?faces-redirect=true&includeViewParams=true";
  }
}
