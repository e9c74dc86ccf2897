package org.chatelaine.web.admin.command;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandRow;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.service.CommandDecisions;
import org.chatelaine.command.service.CommandRegister;
import org.chatelaine.web.kit.Given;
import org.chatelaine.web.kit.LazyRows;
import org.chatelaine.web.kit.Me;
import org.chatelaine.web.kit.Say;

/** Every command and what became of it. */
@Named
@ViewScoped
public class CommandsPage implements Serializable {

  @Inject private Me me;
  @Inject private Say say;
  @Inject private CommandRegister register;
  @Inject private CommandDecisions decisions;

  private final LazyRows<CommandRow> rows =
      new LazyRows<>(slice -> register.page(me.actor(), slice), CommandRow::id, this::filters);

  private String state;
  private String kind;
  private String open;
  private String recent;

  /** Takes back a command that the device has not carried out. */
  public void cancel(UUID target) {
    decisions.cancel(me.actor(), target);
    say.done("command.cancelled");
  }

  /** Asks once more for what was asked once. */
  public void resend(UUID target) {
    decisions.resend(me.actor(), target);
    say.done("command.resent");
  }

  private Map<String, String> filters() {
    var wanted = new HashMap<String, String>();
    wanted.put("state", state);
    wanted.put("kind", kind);
    wanted.put("open", open);
    if (recent != null) wanted.put("since", register.since(me.actor()).toString());
    return wanted;
  }

  public boolean isFiltered() {
    return state != null || kind != null || open != null || recent != null;
  }

  public List<CommandState> getStates() {
    return List.of(CommandState.values());
  }

  public List<CommandKind> getKinds() {
    return List.of(CommandKind.values());
  }

  public LazyRows<CommandRow> getRows() {
    return rows;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = Given.oneOf(CommandState.class, state) == null ? null : state;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = Given.oneOf(CommandKind.class, kind) == null ? null : kind;
  }

  public String getRecent() {
    return recent;
  }

  public void setRecent(String recent) {
    this.recent = "true".equals(recent) ? recent : null;
  }

  public int getRecentDays() {
    return CommandRegister.DAYS;
  }

  public String getOpen() {
    return open;
  }

  public void setOpen(String open) {
    this.open = "true".equals(open) ? open : null;
  }
}
