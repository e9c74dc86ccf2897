package org.chatelaine.web.admin.device;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Has the news sent as long as this face is up, a few times a second, however many they are. */
@WebListener
public class LiveNews implements ServletContextListener {

  private static final System.Logger LOG = System.getLogger(LiveNews.class.getName());
  private static final int EVERY_MILLISECONDS = 300;

  @Resource private ManagedScheduledExecutorService clock;
  @Inject private AdminLive live;

  private ScheduledFuture<?> sending;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    sending =
        clock.scheduleWithFixedDelay(
            this::send, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    sending.cancel(false);
  }

  /** A failure must not end the sending for good; the pages look by themselves now and then. */
  private void send() {
    try {
      live.send();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "News could not be sent to the pages", failed);
    }
  }
}
