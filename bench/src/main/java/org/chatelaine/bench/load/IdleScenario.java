package org.chatelaine.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Devices that ask and get nothing: the commonest request of all. */
final class IdleScenario implements Scenario {
  private final List<LoadDevice> devices;

  IdleScenario(List<LoadDevice> devices) {
    this.devices = devices;
  }

  @Override
  public String name() {
    return "idle";
  }

  @Override
  public List<Sender> senders(int workers) {
    var senders = new ArrayList<Sender>();
    for (var worker = 0; worker < workers; worker++) {
      senders.add(new IdleSender(Share.of(devices, worker, workers)));
    }
    return senders;
  }

  private static final class IdleSender implements Sender {
    private final List<LoadDevice> devices;
    private int next;

    IdleSender(List<LoadDevice> devices) {
      this.devices = devices;
    }

    @Override
    public String send() throws IOException {
      var device = devices.get(next);
      next = (next + 1) % devices.size();
      var answer = device.sendIdle();
      if (answer.status() != 200) return "HTTP " + answer.status();
      return answer.body().length == 0 ? Tally.OK : "unexpected command";
    }

    @Override
    public boolean hasMore() {
      return !devices.isEmpty();
    }

    @Override
    public void close() {
      // the connections belong to the devices and serve the next measurement
    }
  }
}
