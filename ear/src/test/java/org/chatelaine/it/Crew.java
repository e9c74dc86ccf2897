package org.chatelaine.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Unreachable;

/** Lets many devices visit again and again until closed; a server that is gone is tried later. */
final class Crew implements AutoCloseable {

  /** How many devices are on a visit at once. */
  static final int HANDS = 8;

  private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
  private final List<Future<?>> work = new ArrayList<>();
  private volatile boolean ended;

  Crew(List<SimulatedDevice> devices) {
    for (int hand = 0; hand < HANDS; hand++) {
      var first = hand;
      work.add(hands.submit(() -> work(devices, first)));
    }
  }

  private void work(List<SimulatedDevice> devices, int first) {
    while (!ended)
      for (int i = first; i < devices.size() && !ended; i += HANDS)
        try {
          devices.get(i).visit();
          Thread.sleep(20);
        } catch (Unreachable later) {
          rest();
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          return;
        }
  }

  private static void rest() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended = true;
    hands.shutdown();
    try {
      if (!hands.awaitTermination(60, TimeUnit.SECONDS))
        throw new IllegalStateException("a device hangs");
      for (var each : work) each.get();
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
