package org.chatelaine.notification.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears that a mail waits. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/notice-due"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class NoticeDueListener implements MessageListener {

  @Inject private Postman postman;

  @Override
  public void onMessage(Message message) {
    postman.deliver(NoticeBell.heard(message));
  }
}
