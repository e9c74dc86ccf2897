package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.platform.apple.wire.Dict;
import org.chatelaine.platform.apple.wire.MalformedPlist;
import org.chatelaine.platform.apple.wire.PlistReader;
import org.chatelaine.platform.apple.wire.Report;
import org.chatelaine.platform.apple.wire.Salvage;

/**
 * Where every message of an Apple device arrives: who sent it is proved and what it says is decoded
 * before anything is read or written.
 */
@ApplicationScoped
public class AppleDoor {

  private static final int NOT_OFFERED = 404;

  @Inject private Signers signers;
  @Inject private Pinned pinned;
  @Inject private CheckIn checkIn;
  @Inject private CommandLoop loop;
  @Inject private DoorLog log;

  /** Answers a message; whoever is turned away learns no more than a number. */
  public AppleAnswer answer(AppleCall call) {
    try {
      return taken(call, signers.whoSent(call));
    } catch (Turned turned) {
      log.turned(call.address(), turned.getMessage(), turned.answer().status());
      return turned.answer();
    } catch (MalformedPlist malformed) {
      log.turned(call.address(), "plist: " + malformed.getMessage(), 400);
      return AppleAnswer.of(400);
    }
  }

  /** A device and a person got in each other's way: what was rolled back is done once more. */
  private AppleAnswer taken(AppleCall call, Shown shown) {
    try {
      return takenOnce(call, shown);
    } catch (Exception failed) {
      if (!Conflict.isIn(failed)) throw failed;
      return takenOnce(call, shown);
    }
  }

  private AppleAnswer takenOnce(AppleCall call, Shown shown) {
    return call.checkIn() ? checkedIn(call, shown) : reported(call, shown);
  }

  /** Tells the log of what never came as far as here. */
  public void turnedEarlier(String address, String reason, int status) {
    log.turned(address, reason, status);
  }

  /** Tells the log that the fault is ours. */
  public void failed(String address, Throwable fault, int status) {
    log.failed(address, fault, status);
  }

  private AppleAnswer reported(AppleCall call, Shown shown) {
    var report = report(call);
    if (report.ofUser()) {
      pinned.device(shown, report.udid());
      return AppleAnswer.NOTHING;
    }
    return loop.take(call, shown, report);
  }

  private static Report report(AppleCall call) {
    try {
      return Report.read(PlistReader.read(call.body()));
    } catch (MalformedPlist malformed) {
      return Salvage.from(call.body()).orElseThrow(() -> malformed);
    }
  }

  private AppleAnswer checkedIn(AppleCall call, Shown shown) {
    var message = PlistReader.read(call.body());
    var type = message.needText("MessageType");
    var udid = message.needText("UDID");
    if (udid.isBlank() || udid.length() > 128) throw Turned.badRequest("a UDID that is none");
    if (type.equals("Authenticate")) {
      var visitor = pinned.newcomer(shown, udid);
      checkIn.authenticate(visitor, shown, message, call.address());
      return AppleAnswer.NOTHING;
    }
    if (type.equals("CheckOut") && pinned.hasLeft(shown, udid)) return AppleAnswer.NOTHING;
    var visitor = pinned.device(shown, udid);
    if (isOfUser(message)) return AppleAnswer.of(type.equals("UserAuthenticate") ? 410 : 200);
    switch (type) {
      case "TokenUpdate" -> checkIn.tokenUpdate(visitor, shown, message, call.address());
      case "CheckOut" -> checkIn.checkOut(visitor, call.address());
      case "GetBootstrapToken" -> {
        // Nothing was ever kept: an empty answer says so.
      }
      case "UserAuthenticate" -> {
        return AppleAnswer.of(410);
      }
      case "SetBootstrapToken", "GetToken", "DeclarativeManagement" -> {
        return AppleAnswer.of(NOT_OFFERED);
      }
      default -> throw Turned.badRequest("a check-in message we do not know");
    }
    return AppleAnswer.NOTHING;
  }

  private static boolean isOfUser(Dict message) {
    return message.has("UserID") || message.has("EnrollmentUserID");
  }
}
