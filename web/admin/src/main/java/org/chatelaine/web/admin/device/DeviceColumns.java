package org.chatelaine.web.admin.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.chatelaine.web.kit.Columns;

/** Which columns the list of devices shows besides the name; each browser has its own choice. */
@Named
@RequestScoped
public class DeviceColumns {

  private static final String LIST = "devices";
  private static final List<String> ALL =
      List.of("model", "serial", "os", "owner", "state", "enrolled", "last-seen");
  private static final List<String> USUAL = List.of("model", "owner", "state", "last-seen");

  @Inject private Columns columns;

  private Set<String> shown;
  private String[] chosen;

  /** Whether a column is shown. */
  public boolean shows(String column) {
    if (shown == null) shown = columns.of(LIST, ALL, USUAL);
    return shown.contains(column);
  }

  /** Remembers what was ticked, and shows the same list again. */
  public String keep() {
    var response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
    columns.keep(LIST, List.of(chosen), (HttpServletResponse) response);
    return "/device/devices?faces-redirect=true&includeViewParams=true";
  }

  public List<String> getAll() {
    return ALL;
  }

  public String[] getChosen() {
    if (chosen == null) chosen = ALL.stream().filter(this::shows).toArray(String[]::new);
    return chosen;
  }

  public void setChosen(String[] chosen) {
    this.chosen = chosen == null ? new String[0] : chosen;
  }
}
