package org.chatelaine.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.SecretBox;

/** What an administrator has set for a space; every change is written into the audit. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Settings {

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  @Inject private SecretBox box;
  @Inject private AuditTrail audit;
  @Inject private Clocks clock;
  @Inject private Event<SettingChanged> changed;

  /** The value set under a name, if any. */
  public Optional<String> get(SpaceId space, String name) {
    return row(space, name).map(Setting::value);
  }

  /** The value set under a name, or what holds when none was set. */
  public String get(SpaceId space, String name, String otherwise) {
    return get(space, name).filter(value -> !value.isBlank()).orElse(otherwise);
  }

  /** The secret set under a name, opened; keep it no longer than needed. */
  public Optional<byte[]> secret(SpaceId space, String name) {
    return row(space, name)
        .map(Setting::sealed)
        .map(bytes -> box.open(bytes, "setting", "sealed", place(space, name)));
  }

  /** Sets a value; null takes it away. */
  @Transactional
  public void put(Actor actor, String name, String value) {
    grown(actor.space(), name).become(value, clock.now());
    audit.record(actor, "setting.changed", "setting", null, "name", name, "value", value);
    changed.fire(new SettingChanged(actor.space(), name));
  }

  /** Sets a secret, sealed; the audit tells that it changed, never to what. */
  @Transactional
  public void putSecret(Actor actor, String name, byte[] secret) {
    var sealed = box.seal(secret, "setting", "sealed", place(actor.space(), name));
    grown(actor.space(), name).becomeSecret(sealed, clock.now());
    audit.record(actor, "setting.changed", "setting", null, "name", name);
    changed.fire(new SettingChanged(actor.space(), name));
  }

  private Optional<Setting> row(SpaceId space, String name) {
    return Optional.ofNullable(rows.find(Setting.class, new SettingKey(space.value(), name)));
  }

  private Setting grown(SpaceId space, String name) {
    return row(space, name)
        .orElseGet(
            () -> {
              var setting = new Setting(space.value(), name);
              rows.persist(setting);
              return setting;
            });
  }

  private static String place(SpaceId space, String name) {
    return space + ":" + name;
  }
}
