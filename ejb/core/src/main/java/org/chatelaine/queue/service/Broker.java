package org.chatelaine.queue.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the broker of this server tells of itself. */
@ApplicationScoped
class Broker {

  private static final System.Logger LOG = System.getLogger(Broker.class.getName());
  private static final String QUEUE =
      "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=";

  /** How many messages a queue holds, also those that wait for another attempt. */
  long depth(String queue) {
    try {
      var name = new ObjectName(QUEUE + queue);
      var server = ManagementFactory.getPlatformMBeanServer();
      return ((Number) server.getAttribute(name, "messageCount")).longValue();
    } catch (JMException missing) {
      LOG.log(System.Logger.Level.WARNING, "The queue {0} cannot be counted", queue);
      return 0;
    }
  }
}
