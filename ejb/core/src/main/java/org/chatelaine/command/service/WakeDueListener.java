package org.chatelaine.command.service;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.chatelaine.queue.service.DeadLetters;

/** Hears the doorbell. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/wake-due"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
public class WakeDueListener implements MessageListener {

  @Resource private MessageDrivenContext context;
  @Inject private DeadLetters letters;
  @Inject private Waker waker;

  @Override
  public void onMessage(Message message) {
    letters.orBury("wake-due", message, context, heard -> waker.wake(Doorbell.heard(heard)));
  }
}
