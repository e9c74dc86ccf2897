package org.chatelaine.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;

/** Somebody signed in at one face from one browser. */
@Entity
@Table(name = "account_session")
public class PersonSession {

  private static final int LONGEST_AGENT = 300;

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  private UUID id;

  @Column(name = "space_id")
  private SpaceId space;

  @Column(name = "person_id")
  private UUID personId;

  @Enumerated(EnumType.STRING)
  private Face face;

  @Enumerated(EnumType.STRING)
  private SessionLevel level;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen")
  private Instant lastSeen;

  @Column(name = "password_at")
  private Instant passwordAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String address;
  private String agent;

  protected PersonSession() {}

  /** A session that begins now, with a password just given. */
  public PersonSession(
      String tokenHash, Person person, Face face, String address, String agent, Instant now) {
    this.tokenHash = tokenHash;
    this.id = Ids.next();
    this.space = person.space();
    this.personId = person.id();
    this.face = face;
    this.level = SessionLevel.PASSWORD;
    this.createdAt = now;
    this.lastSeen = now;
    this.passwordAt = now;
    this.endsAt = now.plus(face.longest());
    this.address = address;
    this.agent = shortened(agent);
  }

  /** What the browser calls itself, on one line and not too long. */
  private static String shortened(String agent) {
    if (agent == null) return null;
    var line = agent.replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() > LONGEST_AGENT ? line.substring(0, LONGEST_AGENT) : line;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public Face face() {
    return face;
  }

  /** Whether it has neither ended nor stood unused too long. */
  public boolean holds(Instant now) {
    return now.isBefore(endsAt) && now.isBefore(lastSeen.plus(face.idle()));
  }

  /** As its person sees it from the session that has this token's hash. */
  public SessionRow row(String here) {
    return new SessionRow(id, face, tokenHash.equals(here), createdAt, lastSeen, address, agent);
  }
}
