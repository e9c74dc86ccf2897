package org.chatelaine.notification.service;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.chatelaine.queue.service.DeadLetters;

/** Hears that a mail waits. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/notice-due"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
public class NoticeDueListener implements MessageListener {

  @Resource private MessageDrivenContext context;
  @Inject private DeadLetters letters;
  @Inject private Postman postman;

  @Override
  public void onMessage(Message message) {
    letters.orBury(
        "notice-due", message, context, heard -> postman.deliver(NoticeBell.heard(heard)));
  }
}
