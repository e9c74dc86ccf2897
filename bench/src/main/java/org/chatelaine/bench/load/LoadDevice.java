package org.chatelaine.bench.load;

import java.io.IOException;
import org.chatelaine.bench.apple.Authentication;
import org.chatelaine.bench.apple.MdmSignature;
import org.chatelaine.bench.apple.SimulatedDevice;
import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.http.HttpCall;
import org.chatelaine.bench.http.Tls;
import org.chatelaine.bench.plist.Dict;
import org.chatelaine.bench.plist.Plist;

/** A device reduced to bytes ready to send, on a connection of its own. */
final class LoadDevice {
  private static final String TYPE = "application/x-apple-aspen-mdm; charset=UTF-8";
  private final SimulatedDevice device;
  private final boolean signs;
  private final KeptConnection connection;
  private final byte[] idle;

  LoadDevice(SimulatedDevice device, Authentication authentication, Tls shared) {
    this.device = device;
    this.signs = authentication == Authentication.SIGNATURE;
    var identity = device.identity();
    var tls =
        signs
            ? shared
            : Tls.trusting(device.enrolment().roots(), identity.key(), identity.certificate());
    this.connection = new KeptConnection(device.enrolment().serverUrl(), tls);
    this.idle = request(Dict.of("Status", "Idle").with("UDID", device.udid()));
  }

  /** The bytes of a message, signed where this device signs; costs an RSA signature. */
  byte[] request(Dict message) {
    var body = Plist.write(message);
    var call =
        HttpCall.put(device.enrolment().serverUrl(), TYPE, body).with("User-Agent", "MDM/1.0");
    if (signs) {
      call = call.with("Mdm-Signature", MdmSignature.of(body, device.identity(), "SHA-256"));
    }
    return call.encode();
  }

  HttpAnswer sendIdle() throws IOException {
    return connection.exchange(idle);
  }

  HttpAnswer send(byte[] request) throws IOException {
    return connection.exchange(request);
  }

  SimulatedDevice device() {
    return device;
  }

  void close() {
    connection.close();
  }
}
