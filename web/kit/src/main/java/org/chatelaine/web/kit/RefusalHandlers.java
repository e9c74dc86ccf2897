package org.chatelaine.web.kit;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts the handler of refusals before the others. */
public class RefusalHandlers extends ExceptionHandlerFactory {

  public RefusalHandlers(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new RefusalHandler(getWrapped().getExceptionHandler());
  }
}
