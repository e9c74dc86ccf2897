package org.chatelaine.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;

/** Somebody who may sign in: an administrator, or a person with devices of their own. */
@Entity
@Table(name = "account_person")
public class Person {

  @Id private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  private String mail;

  @Column(name = "mail_key")
  private String mailKey;

  private String name;

  @Enumerated(EnumType.STRING)
  private Actor.Role role;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_set_at")
  private Instant passwordSetAt;

  private String language;
  private String theme;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "disabled_at")
  private Instant disabledAt;

  protected Person() {}

  /** Somebody new, who has no password yet. */
  public Person(
      SpaceId space,
      MailAddress mail,
      PersonName name,
      Actor.Role role,
      Language language,
      Instant now) {
    this.id = Ids.next();
    this.space = space;
    this.mail = mail.value();
    this.mailKey = mail.key();
    this.name = name.value();
    this.role = role;
    this.language = language.tag();
    this.theme = Theme.SYSTEM.word();
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public SpaceId space() {
    return space;
  }

  public MailAddress mail() {
    return new MailAddress(mail);
  }

  public String name() {
    return name;
  }

  public Actor.Role role() {
    return role;
  }

  public Language language() {
    return Language.of(language);
  }

  /** The Argon2id hash of the password; null for somebody who never set one. */
  public String passwordHash() {
    return passwordHash;
  }

  public boolean hasPassword() {
    return passwordHash != null;
  }

  public boolean isDisabled() {
    return disabledAt != null;
  }

  /** Whether all that lets them in is still as it was when their password was checked. */
  public boolean isAsChecked(Person before) {
    return Objects.equals(passwordHash, before.passwordHash)
        && isDisabled() == before.isDisabled()
        && role == before.role;
  }

  /** Gives the person another role, from the next thing they do. */
  public void become(Actor.Role role) {
    this.role = role;
  }

  /** Keeps a new password's hash. */
  public void setPassword(String hash, Instant now) {
    this.passwordHash = hash;
    this.passwordSetAt = now;
  }

  public void speak(Language language) {
    this.language = language.tag();
  }

  public void wear(Theme theme) {
    this.theme = theme.word();
  }

  /** Shuts the person out, now and at every door. */
  public void disable(Instant now) {
    this.disabledAt = now;
  }

  public void enable() {
    this.disabledAt = null;
  }

  /** The person as an actor at one of the faces; at the portal nobody is an administrator. */
  public Actor actor(Face face, String address) {
    var here = face == Face.PORTAL ? Actor.Role.USER : role;
    return new Actor(Actor.Kind.PERSON, id, mail, here, space, address);
  }

  public PersonRow row() {
    return new PersonRow(
        id, mail, name, role, language, theme, passwordSetAt, createdAt, disabledAt);
  }
}
