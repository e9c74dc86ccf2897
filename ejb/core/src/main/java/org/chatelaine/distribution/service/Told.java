package org.chatelaine.distribution.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.distribution.Delivery;
import org.chatelaine.distribution.DeliveryProgressed;
import org.chatelaine.distribution.DeliveryState;
import org.chatelaine.distribution.Moved;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.SpaceId;

/** Writes down each move of a delivery and tells it. */
@ApplicationScoped
class Told {

  @Inject private AuditTrail audit;
  @Inject private Event<DeliveryProgressed> progressed;
  @Inject private Event<DeliveriesDue> due;

  /** The product itself, acting in a space. */
  static Actor ourselves(SpaceId space) {
    return new Actor(Actor.Kind.SYSTEM, null, "distribution", Actor.Role.NONE, space, null);
  }

  /** A delivery that is no longer in the state it was in. */
  void moved(Actor actor, Delivery delivery) {
    audit.record(
        actor,
        "distribution." + delivery.state().name().toLowerCase(Locale.ROOT),
        "delivery",
        delivery.id(),
        "configuration",
        delivery.configuration().toString(),
        "device",
        delivery.device().toString(),
        "reason",
        delivery.reason());
    progressed.fire(
        new DeliveryProgressed(
            delivery.device(), delivery.owner(), delivery.configuration(), delivery.state()));
  }

  /** Many at once: one line in the audit, one word to the pages, and off they go. */
  void moved(Actor actor, String action, String kind, UUID object, UUID configuration, Moved many) {
    audit.record(
        actor,
        action,
        kind,
        object,
        "wanted",
        Integer.toString(many.wanted()),
        "removing",
        Integer.toString(many.removing()));
    if (!many.any()) return;
    var state = many.wanted() > 0 ? DeliveryState.PENDING : DeliveryState.REMOVING;
    progressed.fire(new DeliveryProgressed(null, null, configuration, state));
    due();
  }

  /** Something waits to be sent: looked at as soon as this transaction has succeeded. */
  void due() {
    due.fire(new DeliveriesDue());
  }
}
