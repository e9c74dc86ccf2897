package org.chatelaine.bench.demo;

import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.Unreachable;

/** A device of the demo that looks for commands when the clock says so. */
final class ResidentDevice {
  private final SimulatedDevice device;
  private final Say say;
  private boolean reachable = true;
  private boolean gone;

  ResidentDevice(SimulatedDevice device, Say say) {
    this.device = device;
    this.say = say;
    this.gone = !device.isManaged();
  }

  void look() {
    if (gone) return;
    try {
      var commands = device.visit();
      if (!reachable) say.line(device.name(), "reaches the server again");
      reachable = true;
      commands.forEach(command -> say.line(device.name(), "was asked: " + command.requestType()));
      tellWhetherGone();
    } catch (Unreachable e) {
      if (reachable) say.line(device.name(), "cannot reach the server: " + e.getMessage());
      reachable = false;
    } catch (RuntimeException e) {
      say.line(device.name(), "failed: " + e);
    }
  }

  private void tellWhetherGone() {
    if (device.isManaged()) return;
    gone = true;
    var condition = device.condition();
    if (condition.isErased()) say.line(device.name(), "was erased");
    else if (condition.isDisowned()) say.line(device.name(), "was told it is not managed any more");
    else say.line(device.name(), "left");
  }
}
