package org.chatelaine.launch;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    try {
      if (renewed(new Settings(System.getenv()), Clock.systemUTC())) reload();
    } catch (RuntimeException | JMException failed) {
      // the next look tries again; there are sixty days of them
      LOG.log(Level.WARNING, "The server certificate could not be renewed", failed);
    }
  }

  static boolean renewed(Settings settings, Clock clock) {
    var data = new DataFolder(settings.data());
    var master = MasterKey.of(settings, data);
    var root = RootAuthority.of(settings, data, master, clock);
    return new DoorKey(settings, clock, LOG::info).refresh(data, master, root);
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
