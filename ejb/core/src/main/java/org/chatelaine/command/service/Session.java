package org.chatelaine.command.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.Visit;
import org.chatelaine.command.Visitor;
import org.chatelaine.kernel.Actor;

/** What happened in one turn of one device. */
final class Session {

  private final Visitor visitor;
  private final Actor actor;
  private final Instant now;
  private final Instant visit;
  private final List<Move> moves = new ArrayList<>();

  Session(Visit visit, String address, Instant now) {
    this.visitor = visit.visitor();
    this.actor = Actor.device(visitor.device(), visitor.facts().name(), visitor.space(), address);
    this.now = now;
    var asked = visit.asked();
    this.visit = asked == null || asked.visitAt() == null ? now : asked.visitAt();
  }

  Move moved(Visit.Due due, CommandState to, String reason) {
    var move = new Move(due.id(), due.kind(), due.wish(), due.state(), to, reason);
    moves.add(move);
    return move;
  }

  Move moved(Visit.Asked asked, CommandState to, String reason) {
    var move = new Move(asked.id(), asked.kind(), asked.wish(), asked.state(), to, reason);
    moves.add(move);
    return move;
  }

  List<Move> moves() {
    return List.copyOf(moves);
  }

  Visitor visitor() {
    return visitor;
  }

  UUID device() {
    return visitor.device();
  }

  Actor actor() {
    return actor;
  }

  Instant now() {
    return now;
  }

  /** When the visit began to which this turn belongs: with an Idle. */
  Instant visit() {
    return visit;
  }
}
