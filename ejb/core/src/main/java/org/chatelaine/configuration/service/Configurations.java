package org.chatelaine.configuration.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chatelaine.audit.AuditTrail;
import org.chatelaine.configuration.CaCertificate;
import org.chatelaine.configuration.Configuration;
import org.chatelaine.configuration.ConfigurationChanged;
import org.chatelaine.configuration.ConfigurationChanged.Change;
import org.chatelaine.configuration.ConfigurationKind;
import org.chatelaine.configuration.ConfigurationRow;
import org.chatelaine.configuration.ConfigurationRows;
import org.chatelaine.configuration.ConfigurationVersion;
import org.chatelaine.configuration.Content;
import org.chatelaine.configuration.Document;
import org.chatelaine.configuration.WebClip;
import org.chatelaine.configuration.wire.CaCertificateFile;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;

/** The desk for configurations. Only administrators are served; a new one reaches nobody yet. */
@Stateless
public class Configurations {

  @Inject private ConfigurationRows rows;
  @Inject private PayloadKinds kinds;
  @Inject private Profiles profiles;
  @Inject private PortalClip portal;
  @Inject private Clocks clock;
  @Inject private AuditTrail audit;
  @Inject private Event<ConfigurationChanged> changed;

  /** Makes a configuration of an authority's certificate, a PEM or DER file of at most 64 KB. */
  public UUID createCertificate(Actor actor, String name, String description, byte[] file) {
    actor.mustBeAdministrator();
    return create(actor, name, description, CaCertificateFile.read(file, clock.now()));
  }

  /** Makes a web clip. */
  public UUID createWebClip(Actor actor, WebClipRequest wish) {
    actor.mustBeAdministrator();
    return create(actor, wish.name(), wish.description(), WebClipForm.checked(wish, null));
  }

  /** Makes the web clip to the self-service portal, all filled in. */
  public UUID createPortalWebClip(Actor actor) {
    actor.mustBeAdministrator();
    return createWebClip(actor, portal.of(actor.space()));
  }

  /**
   * Changes a certificate's configuration.
   *
   * @param read the number of the version that the editor had before them; null when they do not
   *     say
   * @param file the certificate to take its place; null or empty to keep the one it has
   */
  public void editCertificate(
      Actor actor, UUID id, Integer read, String name, String description, byte[] file) {
    var configuration = unchanged(read, known(actor, id, ConfigurationKind.CA_CERTIFICATE));
    var certificate =
        file == null || file.length == 0
            ? content(configuration)
            : CaCertificateFile.read(file, clock.now());
    edit(actor, configuration, name, description, certificate);
  }

  /**
   * Changes a web clip; the name and the description come with the wish.
   *
   * @param read the number of the version that the editor had before them; null when they do not
   *     say
   */
  public void editWebClip(Actor actor, UUID id, Integer read, WebClipRequest wish) {
    var configuration = unchanged(read, known(actor, id, ConfigurationKind.WEB_CLIP));
    var clip = WebClipForm.checked(wish, (WebClip) content(configuration));
    edit(actor, configuration, wish.name(), wish.description(), clip);
  }

  /** Lets its audience have it again. */
  public void enable(Actor actor, UUID id) {
    if (known(actor, id).enable(true, clock.now()))
      tell(actor, id, Change.ENABLED, "configuration.enabled");
  }

  /** Takes it from all devices until it is enabled again. */
  public void disable(Actor actor, UUID id) {
    if (known(actor, id).enable(false, clock.now()))
      tell(actor, id, Change.DISABLED, "configuration.disabled");
  }

  /** Takes it from all devices for good. */
  public void delete(Actor actor, UUID id) {
    known(actor, id).delete(clock.now());
    tell(actor, id, Change.DELETED, "configuration.deleted");
  }

  /** The configurations of the actor's space; filter {@code name}. */
  public Page<ConfigurationRow> page(Actor actor, Slice slice) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), slice);
  }

  /** What some configurations are called; those that were deleted are left out. */
  public Map<UUID, String> names(Actor actor, Collection<UUID> some) {
    actor.mustBeAdministrator();
    return rows.page(actor.space(), some, Slice.first(some.size())).rows().stream()
        .collect(Collectors.toMap(ConfigurationRow::id, ConfigurationRow::name));
  }

  /** One configuration with what it says. */
  public ConfigurationDetail one(Actor actor, UUID id) {
    return detail(known(actor, id));
  }

  /** The same also of one that was deleted: devices may still have it. */
  public ConfigurationDetail kept(Actor actor, UUID id) {
    actor.mustBeAdministrator();
    return detail(
        rows.kept(actor.space(), id).orElseThrow(() -> new Refused("configuration.unknown")));
  }

  private ConfigurationDetail detail(Configuration configuration) {
    var content = content(configuration);
    return new ConfigurationDetail(
        configuration.id(),
        configuration.name(),
        configuration.description(),
        configuration.kind(),
        configuration.enabled(),
        configuration.deleted(),
        configuration.version(),
        configuration.versionId(),
        configuration.createdAt(),
        configuration.changedAt(),
        content instanceof CaCertificate certificate ? certificate : null,
        content instanceof WebClip clip ? clip : null,
        kinds.warnings(content, clock.now()));
  }

  /** What an upload would become, with nothing kept: for the form, before it is saved. */
  public CaCertificate look(Actor actor, byte[] file) {
    actor.mustBeAdministrator();
    return CaCertificateFile.read(file, clock.now());
  }

  /** The signed profile of the version it has now. */
  public byte[] profile(Actor actor, UUID id) {
    return profiles.signed(actor.space(), known(actor, id).versionId());
  }

  private UUID create(Actor actor, String name, String description, Content content) {
    var configuration = new Configuration(actor.space(), content.kind(), clock.now());
    rows.add(configuration, say(actor, configuration, name, description, kinds.write(content)));
    audit.record(
        actor,
        "configuration.created",
        "configuration",
        configuration.id(),
        "name",
        configuration.name(),
        "kind",
        configuration.kind().name());
    return configuration.id();
  }

  private void edit(
      Actor actor, Configuration configuration, String name, String description, Content content) {
    var document = kinds.write(content);
    var before = rows.version(actor.space(), configuration.versionId()).orElseThrow();
    if (before.says(name, description, document)) return;
    rows.add(say(actor, configuration, name, description, document));
    tell(actor, configuration.id(), Change.EDITED, "configuration.edited");
  }

  private ConfigurationVersion say(
      Actor actor,
      Configuration configuration,
      String name,
      String description,
      Document document) {
    if (name != null && rows.nameTaken(actor.space(), name, configuration.id()))
      throw new Refused("configuration.name-taken", name.strip());
    return configuration.say(name, description, document, actor.name(), clock.now());
  }

  private void tell(Actor actor, UUID id, Change change, String action) {
    audit.record(actor, action, "configuration", id);
    changed.fire(new ConfigurationChanged(id, change, actor));
  }

  private static Configuration unchanged(Integer read, Configuration configuration) {
    if (read != null && read != configuration.version())
      throw new Refused("configuration.changed-meanwhile");
    return configuration;
  }

  private Content content(Configuration configuration) {
    var version = rows.version(configuration.space(), configuration.versionId()).orElseThrow();
    return kinds.read(configuration.kind(), version.content());
  }

  /** To be edited: held, since two may do that at once. */
  private Configuration known(Actor actor, UUID id, ConfigurationKind kind) {
    actor.mustBeAdministrator();
    var configuration =
        rows.held(actor.space(), id).orElseThrow(() -> new Refused("configuration.unknown"));
    if (configuration.kind() != kind) throw new Refused("configuration.unknown");
    return configuration;
  }

  private Configuration known(Actor actor, UUID id) {
    actor.mustBeAdministrator();
    return rows.one(actor.space(), id).orElseThrow(() -> new Refused("configuration.unknown"));
  }
}
