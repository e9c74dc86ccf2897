package org.chatelaine.distribution.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.configuration.Configuration;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.ConfigurationRows;
import org.chatelaine.device.Devices;
import org.chatelaine.device.service.Reach;
import org.chatelaine.distribution.Audience;
import org.chatelaine.distribution.Deliveries;
import org.chatelaine.distribution.DeliveryCounts;
import org.chatelaine.distribution.DeliveryLists;
import org.chatelaine.distribution.DeliveryRow;
import org.chatelaine.distribution.DistributionRow;
import org.chatelaine.distribution.DistributionRules;
import org.chatelaine.distribution.Moved;
import org.chatelaine.distribution.Takers;
import org.chatelaine.distribution.Targets;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;

/** The desk for who gets what, and for how far it has come. */
@Stateless
public class Distribution {

  @Inject private ConfigurationRows configurations;
  @Inject private DistributionRules rules;
  @Inject private Deliveries deliveries;
  @Inject private DeliveryLists lists;
  @Inject private Targets targets;
  @Inject private Devices devices;
  @Inject private Reach reach;
  @Inject private Told told;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;

  /**
   * Says who gets a configuration. Devices that come in get it, devices that go out are rid of it.
   *
   * @param devices for {@link Audience#CHOSEN}; otherwise passed over. Ids that are no devices of
   *     the space are too, and one that does not take this kind is refused
   */
  public void setAudience(Actor actor, UUID configuration, Audience audience, Set<UUID> devices) {
    var chosen = audience == Audience.CHOSEN ? devices : Set.<UUID>of();
    mustTake(actor, chosen, known(actor, configuration).kind());
    var now = clock.now();
    rules.put(actor.space(), configuration, audience, now);
    rules.choose(actor.space(), configuration, chosen);
    audit.record(
        actor,
        "distribution.audience",
        "configuration",
        configuration,
        "audience",
        audience.name());
    var moved = targets.alignConfiguration(actor.space(), configuration, now);
    told.moved(actor, "distribution.aligned", "configuration", configuration, configuration, moved);
  }

  /** Who gets a configuration. */
  public Audience audience(Actor actor, UUID configuration) {
    actor.mustBeAdministrator();
    return rules.audience(actor.space(), configuration);
  }

  /** The devices chosen one by one; empty unless the audience is CHOSEN. */
  public Set<UUID> chosen(Actor actor, UUID configuration) {
    actor.mustBeAdministrator();
    return rules.chosen(actor.space(), configuration);
  }

  /**
   * The configurations of the space with audience and progress; filters {@code name}, {@code
   * failing} ({@code true}: only those given up on some device), {@code deleted} ({@code true}: in
   * place of the others those that were deleted and are still on devices).
   */
  public Page<DistributionRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    var found =
        slice.filter("deleted").equals("true")
            ? lists.leaving(actor.space(), slice)
            : configurations.page(actor.space(), among(actor, slice), slice);
    return new Page<>(lists.told(actor.space(), found.rows()), found.total());
  }

  /** Null for all. */
  private Set<UUID> among(Actor actor, Slice slice) {
    return slice.filter("failing").equals("true") ? lists.failing(actor.space()) : null;
  }

  /** How many configurations were given up on some device. */
  public long failing(Actor actor) {
    actor.mustBeAdministrator();
    return lists.failing(actor.space()).size();
  }

  /** How far one configuration has come. */
  public DeliveryCounts counts(Actor actor, UUID configuration) {
    actor.mustBeAdministrator();
    return lists
        .counts(actor.space(), List.of(configuration))
        .getOrDefault(configuration, new DeliveryCounts(Map.of()));
  }

  /**
   * The deliveries of one configuration; filter {@code state}: one or several with commas, without
   * which those that are removed are left out.
   */
  public Page<DeliveryRow> ofConfiguration(Actor actor, UUID configuration, Slice slice) {
    actor.mustBeAdministrator();
    return lists.ofConfiguration(actor.space(), configuration, slice);
  }

  /** The deliveries on one device in the actor's reach; filter {@code state}. */
  public Page<DeliveryRow> ofDevice(Actor actor, UUID device, Slice slice) {
    reach.one(actor, device);
    return lists.ofDevice(actor.space(), device, slice);
  }

  /** The ids of the deliveries on one device in the actor's reach. */
  public List<UUID> idsOfDevice(Actor actor, UUID device) {
    reach.one(actor, device);
    return lists.ids(actor.space(), device);
  }

  /** Some deliveries by their ids. */
  public List<DeliveryRow> among(Actor actor, Collection<UUID> some) {
    actor.mustBeAdministrator();
    return lists.among(actor.space(), some);
  }

  /**
   * Sends one again at once, or removes it again, with all its automatic retries; also one that is
   * verified, but none that is on its way.
   */
  public void resend(Actor actor, UUID delivery) {
    actor.mustBeAdministrator();
    var row =
        deliveries
            .locked(actor.space(), delivery)
            .orElseThrow(() -> new Refused("distribution.unknown"));
    row.again(clock.now());
    told.moved(actor, row);
    told.due();
  }

  /** Sends all again that were given up, or removes them again; how many those are. */
  public int resendFailed(Actor actor, UUID configuration) {
    actor.mustBeAdministrator();
    if (configurations.kept(actor.space(), configuration).isEmpty())
      throw new Refused("configuration.unknown");
    var count = targets.retryFailed(actor.space(), configuration, clock.now());
    told.moved(
        actor,
        "distribution.resent",
        "configuration",
        configuration,
        configuration,
        new Moved(count, 0));
    return count;
  }

  private void mustTake(Actor actor, Set<UUID> chosen, ConfigurationKind kind) {
    for (var device : devices.in(actor.space(), chosen))
      if (!Takers.take(device.family(), kind))
        throw new Refused("distribution.not-taken", device.name());
  }

  private Configuration known(Actor actor, UUID configuration) {
    actor.mustBeAdministrator();
    return configurations
        .one(actor.space(), configuration)
        .orElseThrow(() -> new Refused("configuration.unknown"));
  }
}
