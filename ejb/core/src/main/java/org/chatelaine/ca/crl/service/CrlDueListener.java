package org.chatelaine.ca.crl.service;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;
import org.chatelaine.queue.service.DeadLetters;

/** Hears that a list is due. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/crl-due"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@TransactionManagement(TransactionManagementType.BEAN)
public class CrlDueListener implements MessageListener {

  @Inject private DeadLetters letters;
  @Inject private CrlDesk desk;

  @Override
  public void onMessage(Message message) {
    letters.orBury("crl-due", message, heard -> desk.build(authority(heard)));
  }

  private static UUID authority(Message message) {
    try {
      return UUID.fromString(message.getBody(String.class));
    } catch (JMSException unreadable) {
      throw new IllegalStateException("A ring that says nothing", unreadable);
    }
  }
}
