package org.chatelaine.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.chatelaine.kernel.Refused;

/** Says what is wrong next to the field that is wrong. */
@RequestScoped
public class Trouble {

  @Inject private Words words;

  /** Marks a field and says why, by a message key. */
  public void at(String field, String key, Object... arguments) {
    mark(field, words.of(key, arguments));
  }

  /** Marks a field with the words of a refusal. */
  public void at(String field, Refused refused) {
    mark(field, inWords(refused));
  }

  /** The refusal in the person's language. */
  public String inWords(Refused refused) {
    return Refusals.words(refused, FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }

  private static void mark(String field, String text) {
    var faces = FacesContext.getCurrentInstance();
    if (faces.getViewRoot().findComponent(field) instanceof UIInput input) input.setValid(false);
    faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    faces.validationFailed();
  }
}
