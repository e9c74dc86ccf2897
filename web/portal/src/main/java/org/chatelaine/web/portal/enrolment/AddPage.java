package org.chatelaine.web.portal.enrolment;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import org.chatelaine.enrolment.api.PortalEnrolment;
import org.chatelaine.enrolment.api.PortalLink;
import org.chatelaine.web.kit.Me;

/** One more device: a link for this machine, a QR code for another, and waiting for it. */
@Named
@ViewScoped
public class AddPage implements Serializable {

  @EJB PortalEnrolment enrolments;
  @Inject Me me;

  private PortalLink link;
  private Arrival arrival = Arrival.none();

  /** Makes the link, only when it is asked for: each is an open door for some time. */
  public void makeLink() {
    link = enrolments.addDevice(me.visit());
    arrival = Arrival.none();
  }

  /** Goes on with the device this page is seen on. */
  public void here() throws IOException {
    var code = URI.create(enrolments.addDevice(me.visit()).url()).getRawQuery();
    var external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/go?" + code);
  }

  /** Looks whether the device has come in. */
  public void look() {
    if (link == null || arrival.isOver()) return;
    arrival = Arrival.of(enrolments.mine(me.visit()), link.enrolment(), arrival);
  }

  public boolean isWaiting() {
    return link != null && !arrival.isOver();
  }

  public PortalLink getLink() {
    return link;
  }

  public Arrival getArrival() {
    return arrival;
  }
}
