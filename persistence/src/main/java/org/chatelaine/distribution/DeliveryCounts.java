package org.chatelaine.distribution;

import java.io.Serializable;
import java.util.Map;

/** How many deliveries of a configuration are in each state. */
public record DeliveryCounts(Map<DeliveryState, Long> perState) implements Serializable {

  public DeliveryCounts {
    perState = Map.copyOf(perState);
  }

  public long of(DeliveryState state) {
    return perState.getOrDefault(state, 0L);
  }

  /** All devices it is meant for or still on; those that are rid of it do not count. */
  public long total() {
    return perState.values().stream().mapToLong(Long::longValue).sum() - of(DeliveryState.REMOVED);
  }

  public long verified() {
    return of(DeliveryState.VERIFIED);
  }

  public long failed() {
    return of(DeliveryState.FAILED);
  }

  /** Neither done nor given up. */
  public long open() {
    return total() - verified() - failed();
  }

  /** Which part of all that is, in percent. */
  public double percent(long part) {
    return total() == 0 ? 0 : 100.0 * part / total();
  }
}
