package org.chatelaine.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.Page;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.SecretBox;

/** Keeps and finds mails. */
@ApplicationScoped
public class Notices {

  private static final String TABLE = "notification_notice";

  @PersistenceContext(unitName = "chatelaine")
  private EntityManager rows;

  @Inject private SecretBox box;
  @Inject private Clocks clock;
  @Inject private Event<NoticeDue> bell;

  /** Writes a mail down in the caller's transaction; it leaves after the commit. */
  public UUID add(SpaceId space, NoticeRequest request) {
    var id = Ids.next();
    var plain = closed(request.plain(), "plain", id);
    var html = closed(request.html(), "html", id);
    rows.persist(new Notice(id, space, request, plain, html, clock.now()));
    bell.fire(new NoticeDue(id, 0));
    return id;
  }

  public Optional<Notice> one(UUID id) {
    return Optional.ofNullable(rows.find(Notice.class, id));
  }

  /** What the mail says; one that was sent or given up has no text any more. */
  public NoticeText text(Notice notice) {
    return new NoticeText(
        opened(notice.plain(), "plain", notice.id()), opened(notice.html(), "html", notice.id()));
  }

  /**
   * Mails that wait although the bell rang long ago.
   *
   * @param rungBefore for those that nobody has tried to send since
   * @param triedBefore for those that are tried again and again
   */
  public List<Notice> unheard(Instant rungBefore, Instant triedBefore, int most) {
    return rows.createQuery(
            "select n from Notice n where n.state = :waiting and (n.rungAt < :tried"
                + " or n.rungAt < :rung and n.attempts = 0) order by n.rungAt",
            Notice.class)
        .setParameter("waiting", NoticeState.WAITING)
        .setParameter("rung", rungBefore)
        .setParameter("tried", triedBefore)
        .setMaxResults(most)
        .getResultList();
  }

  /** Mails that failed long ago and whose text is still kept. */
  public List<Notice> kept(Instant rungBefore, int most) {
    return rows.createQuery(
            "select n from Notice n where n.state = :failed and n.rungAt < :before"
                + " and n.plain is not null order by n.rungAt",
            Notice.class)
        .setParameter("failed", NoticeState.FAILED)
        .setParameter("before", rungBefore)
        .setMaxResults(most)
        .getResultList();
  }

  /** The mails of a space, newest first. */
  public Page<NoticeRow> page(SpaceId space, Slice slice) {
    var found =
        rows.createQuery(
                "select new org.chatelaine.notification.NoticeRow(n.id, n.recipient, n.subject,"
                    + " n.about, n.state, n.attempts, n.createdAt, n.sentAt, n.cause)"
                    + " from Notice n where n.space = :space order by n.createdAt desc",
                NoticeRow.class)
            .setParameter("space", space)
            .setFirstResult(slice.first())
            .setMaxResults(slice.size())
            .getResultList();
    var total =
        rows.createQuery("select count(n) from Notice n where n.space = :space", Long.class)
            .setParameter("space", space)
            .getSingleResult();
    return new Page<>(found, total);
  }

  private byte[] closed(String text, String column, UUID id) {
    return box.seal(text.getBytes(StandardCharsets.UTF_8), TABLE, column, id);
  }

  private String opened(byte[] kept, String column, UUID id) {
    return new String(box.open(kept, TABLE, column, id), StandardCharsets.UTF_8);
  }
}
