package org.chatelaine.bench.apple;

import org.chatelaine.bench.http.HttpAnswer;
import org.chatelaine.bench.pki.Identity;
import org.chatelaine.bench.plist.Dict;

/** A device's line to the server it is enrolled with: by which proof, and what came back last. */
final class ServerLine {

  private Authentication authentication;
  private String digest = "SHA-256";
  private EnrolmentProfile enrolment;
  private Identity identity;
  private MdmDoor door;
  private HttpAnswer last;

  /** From now on it is this server's. */
  void belongTo(EnrolmentProfile to, Identity as) {
    enrolment = to;
    identity = as;
    reconnect();
  }

  void authenticateBy(Authentication wanted) {
    authentication = wanted;
    reconnect();
  }

  void signWith(String digestName) {
    digest = digestName;
    reconnect();
  }

  HttpAnswer checkIn(Dict message) {
    return remember(door().checkIn(message));
  }

  HttpAnswer command(Dict message) {
    return remember(door().command(message));
  }

  HttpAnswer remember(HttpAnswer answer) {
    last = answer;
    return answer;
  }

  void hangUp() {
    if (door != null) door.hangUp();
  }

  /** As told, else as the profile says. */
  private Authentication authentication() {
    if (authentication != null) return authentication;
    return enrolment.signsMessages() ? Authentication.SIGNATURE : Authentication.TLS;
  }

  EnrolmentProfile enrolment() {
    return enrolment;
  }

  Identity identity() {
    return identity;
  }

  /** Null before the first. */
  HttpAnswer last() {
    return last;
  }

  private void reconnect() {
    hangUp();
    door = null;
  }

  private MdmDoor door() {
    if (enrolment == null) throw new IllegalStateException("not enrolled");
    if (door == null) door = new MdmDoor(enrolment, identity, authentication(), digest);
    return door;
  }
}
