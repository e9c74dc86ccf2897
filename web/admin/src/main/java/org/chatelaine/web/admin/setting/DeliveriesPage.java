package org.chatelaine.web.admin.setting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.chatelaine.notification.NoticeRow;
import org.chatelaine.notification.service.NoticeDesk;
import org.chatelaine.queue.service.DeadLetterRow;
import org.chatelaine.queue.service.DeadLetters;
import org.chatelaine.queue.service.QueueDepth;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** How the messages between the product's parts fare: those that failed, and the mails. */
@Named
@ViewScoped
public class DeliveriesPage implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private DeadLetters letters;
  @Inject private NoticeDesk notices;

  private List<DeadLetterRow> dead;
  private List<QueueDepth> queues;

  private final LazyRows<NoticeRow> mails =
      new LazyRows<>(slice -> notices.page(me.actor(), slice), NoticeRow::id);

  /** Reads what lies there now. */
  public void open() {
    dead = letters.list(me.actor());
    queues = letters.depths(me.actor());
  }

  /** Gives a message another five attempts. */
  public void ringAgain(DeadLetterRow row) {
    letters.ringAgain(me.actor(), row.queue(), row.id());
    say.done("setting.queues.rung");
    open();
  }

  /** Gives a message up; what it stood for is made up by the sweeper where it can be. */
  public void delete(DeadLetterRow row) {
    letters.delete(me.actor(), row.queue(), row.id());
    say.done("setting.queues.deleted");
    open();
  }

  public LazyRows<NoticeRow> getMails() {
    return mails;
  }

  public List<QueueDepth> getQueues() {
    return queues;
  }

  public List<DeadLetterRow> getDead() {
    return dead;
  }
}
