package org.chatelaine.web.admin.device;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has the news sent in the context of this face: at most a few times a second, however many they
 * are, and not at all while there are none.
 */
@WebListener
public class LiveNews implements ServletContextListener {

  private static final System.Logger LOG = System.getLogger(LiveNews.class.getName());

  /**
   * How long news are gathered. Not by a managed executor: that one complains loudly of what is due
   * while the server stops, which is of no interest then.
   */
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

  @Resource private ContextService contexts;
  @Inject private AdminLive live;

  private final AtomicBoolean rung = new AtomicBoolean();
  private Runnable sending;
  private volatile boolean over;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    sending = contexts.createContextualProxy((Runnable) this::send, Runnable.class);
    live.ringsFor(this::ring);
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    over = true;
    live.ringsFor(() -> {});
  }

  private void ring() {
    if (rung.compareAndSet(false, true)) SOON.execute(sending);
  }

  /** News that could not be sent are no loss: the pages look by themselves now and then. */
  private void send() {
    if (over) return;
    rung.set(false);
    try {
      live.send();
    } catch (RuntimeException failed) {
      if (!over) LOG.log(Level.WARNING, "News could not be sent to the pages", failed);
    }
  }
}
