package org.chatelaine.web.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.chatelaine.account.PersonRow;
import org.chatelaine.account.service.People;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;

/** Everybody who has an account. */
@Named
@ViewScoped
public class PeoplePage implements Serializable {

  @Inject private Me me;
  @Inject private People people;

  private final LazyRows<PersonRow> rows =
      new LazyRows<>(slice -> people.page(me.actor(), slice), PersonRow::id, this::filters);

  private String name;
  private String mail;

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("name", name);
    wanted.put("mail", mail);
    return wanted;
  }

  public boolean isFiltered() {
    return name != null || mail != null;
  }

  /** Whether somebody may sign in: shut out, not come yet, or here. */
  public String state(PersonRow person) {
    if (person.disabledAt() != null) return "DISABLED";
    return person.passwordSetAt() == null ? "INVITED" : "ACTIVE";
  }

  public LazyRows<PersonRow> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = Given.text(name);
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = Given.text(mail);
  }
}
