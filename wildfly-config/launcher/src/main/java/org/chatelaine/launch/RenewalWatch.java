package org.chatelaine.launch;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import org.wildfly.extension.core.management.client.ProcessStateListener;
import org.wildfly.extension.core.management.client.ProcessStateListenerInitParameters;

/**
 * Renews the doors' certificate in a server that runs for longer than the certificate lives. The
 * server calls it when it starts and stops; new handshakes get the new certificate, nobody is cut
 * off.
 */
public final class RenewalWatch implements ProcessStateListener {
  private static final Logger LOG = Logger.getLogger("org.chatelaine.launch");

  private ScheduledExecutorService timer;

  /** There is a new certificate that the server may not have read yet. */
  private boolean unread;

  /** Made by the server, by name. */
  public RenewalWatch() {
    // the work begins with init
  }

  @Override
  public void init(ProcessStateListenerInitParameters parameters) {
    if (System.getenv("CHATELAINE_DATA") == null) return; // a bare test server
    var every = Duration.parse(parameters.getInitProperties().getOrDefault("every", "PT12H"));
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "renewal-watch");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(
        this::look, every.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void cleanup() {
    if (timer != null) timer.shutdownNow();
  }

  private void look() {
    look(() -> renewed(new Settings(System.getenv()), Clock.systemUTC()), RenewalWatch::reload);
  }

  /** How a running server is made to read the new certificate. */
  interface Reload {
    void run() throws JMException;
  }

  /** Whatever fails is tried again by the next look; there are sixty days of them. */
  void look(BooleanSupplier renewed, Reload reload) {
    try {
      unread |= renewed.getAsBoolean();
      if (!unread) return;
      reload.run();
      unread = false;
    } catch (RuntimeException | JMException failed) {
      LOG.log(Level.WARNING, "The server certificate could not be renewed", failed);
    }
  }

  /** A running server has its keys already: it makes no new ones in place of those it misses. */
  static boolean renewed(Settings settings, Clock clock) {
    var data = new DataFolder(settings.data());
    var master = MasterKey.found(settings, data).orElseThrow(() -> missing("master.key"));
    var root = RootAuthority.found(data, master).orElseThrow(() -> missing("root-ca.crt"));
    return new DoorKey(settings, clock, LOG::info).refresh(data, master, root);
  }

  private static Failure missing(String name) {
    return new Failure(Failure.DATA, "keys/" + name + " is missing. Put it back.");
  }

  /**
   * What an operator would do by {@code key-store=server:load} and {@code key-manager=server:init}.
   */
  private static void reload() throws JMException {
    var server = ManagementFactory.getPlatformMBeanServer();
    var elytron = "jboss.as:subsystem=elytron,";
    server.invoke(new ObjectName(elytron + "key-store=server"), "load", null, null);
    server.invoke(new ObjectName(elytron + "key-manager=server"), "init", null, null);
    LOG.info("The doors show the new server certificate");
  }
}
