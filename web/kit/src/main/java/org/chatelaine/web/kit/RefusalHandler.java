package org.chatelaine.web.kit;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.chatelaine.kernel.Refused;

/**
 * A refusal is an answer, not an accident: on a page that is there it becomes a message; where a
 * page was asked for that is not this person's, the answer is 404 or 403.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    var queued = getUnhandledExceptionQueuedEvents().iterator();
    while (queued.hasNext()) {
      if (answered(queued.next())) queued.remove();
    }
    getWrapped().handle();
  }

  private static boolean answered(ExceptionQueuedEvent event) {
    var context = event.getContext();
    var faces = context.getContext();
    var refused = Refusals.in(context.getException());
    if (refused.isEmpty() || faces.getResponseComplete()) return false;
    if (faces.isPostback() && context.getPhaseId() != PhaseId.RENDER_RESPONSE) {
      tell(faces, refused.get());
      return true;
    }
    return !faces.getPartialViewContext().isAjaxRequest() && refuse(faces, refused.get());
  }

  private static void tell(FacesContext faces, Refused refused) {
    var text = Refusals.words(refused, faces.getViewRoot().getLocale());
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    faces.validationFailed();
    faces.renderResponse();
  }

  private static boolean refuse(FacesContext faces, Refused refused) {
    if (faces.getExternalContext().isResponseCommitted()) return false;
    if (!Refusals.isAbsence(refused) && !Refusals.isForbidden(refused)) return false;
    try {
      faces
          .getExternalContext()
          .responseSendError(Refusals.isAbsence(refused) ? 404 : 403, refused.key());
      faces.responseComplete();
      return true;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
