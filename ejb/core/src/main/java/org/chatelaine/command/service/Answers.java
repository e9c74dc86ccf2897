package org.chatelaine.command.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.command.CommandMoves;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.Visit;
import org.chatelaine.device.CertificatesReported;
import org.chatelaine.device.DeviceChanged;
import org.chatelaine.device.Devices;
import org.chatelaine.device.ProfilesReported;

/** Takes what a device says of a command: once, late, twice, or not at all when it is not its. */
@ApplicationScoped
class Answers {

  @Inject private CommandMoves moves;
  @Inject private Devices devices;
  @Inject private AuditTrail audit;
  @Inject private Event<ProfilesReported> profiles;
  @Inject private Event<CertificatesReported> certificates;
  @Inject private Event<DeviceChanged> changed;

  /** Moves the command; false when nothing moved. Tells nobody yet. */
  boolean take(Session session, Visit.Asked asked, Said said) {
    if (asked == null || !asked.device().equals(session.device())) return false;
    if (said.result() == null) return postpone(session, asked);
    if (!asked.state().takesResult()) return false;
    if (!moves.close(asked.id(), session.device(), said.result(), session.now())) return false;
    session.moved(asked, said.result().state(), said.result().reason());
    return true;
  }

  private boolean postpone(Session session, Visit.Asked asked) {
    if (asked.state() != CommandState.SENT) return false;
    var ring = Backoff.next(session.now(), asked.attempts());
    if (!moves.postpone(asked.id(), session.device(), session.now(), ring)) return false;
    session.moved(asked, CommandState.POSTPONED, null);
    return true;
  }

  /** Tells what the device told of itself. */
  void tell(Session session, Said said) {
    var visitor = session.visitor();
    if (said.facts() != null && said.facts().isNewsTo(visitor.facts())) {
      devices.find(session.device()).orElseThrow().tells(said.facts());
      changed.fire(new DeviceChanged(session.device(), visitor.owner()));
    }
    if (said.profiles() != null)
      profiles.fire(new ProfilesReported(session.device(), visitor.space(), said.profiles()));
    if (said.certificates() != null)
      certificates.fire(
          new CertificatesReported(session.device(), visitor.space(), said.certificates()));
  }

  /** A result for a command that this device was never given is written down and ignored. */
  void refuseForeign(Session session, Visit.Asked asked, UUID named) {
    if (asked != null && asked.device().equals(session.device())) return;
    audit.record(
        session.actor(),
        "command.result-refused",
        "device",
        session.device(),
        "named",
        named.toString(),
        "why",
        asked == null ? "unknown command" : "command of another device");
  }
}
