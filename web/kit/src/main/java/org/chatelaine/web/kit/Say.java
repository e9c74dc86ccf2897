package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Tells the person something, in their language: done in passing, trouble where it stays. */
@RequestScoped
public class Say {

  @Inject private Words words;

  /** Something is done; shown for a moment. */
  public void done(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_INFO, words.of(key, arguments));
  }

  /** Something is not right yet; shown on top of the page until the next request. */
  public void trouble(String key, Object... arguments) {
    add(FacesMessage.SEVERITY_ERROR, words.of(key, arguments));
  }

  /** The next page, to which a redirect leads, shows it as well. */
  public Say afterRedirect() {
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return this;
  }

  private static void add(FacesMessage.Severity severity, String text) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
  }
}
