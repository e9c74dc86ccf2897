package org.chatelaine.platform.apple.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.chatelaine.command.CommandKind;
import org.chatelaine.command.CommandResult;
import org.chatelaine.command.CommandState;
import org.chatelaine.command.Visit;
import org.chatelaine.command.service.Said;
import org.chatelaine.platform.apple.wire.ErrorChain;
import org.chatelaine.platform.apple.wire.Facts;
import org.chatelaine.platform.apple.wire.MalformedPlist;
import org.chatelaine.platform.apple.wire.Report;
import org.chatelaine.platform.apple.wire.Report.Status;

/** Reads a result, before any transaction; one that cannot be read has failed. */
@ApplicationScoped
class Results {

  private static final String UNREADABLE = "command.reason.unreadable";
  private static final String MALFORMED = "command.reason.malformed";

  Said said(AppleCall call, Report report, Visit visit) {
    if (report.status() == Status.NOT_NOW) return Said.notNow();
    var kind = visit.asked() == null ? null : visit.asked().kind();
    try {
      return said(call, report, kind);
    } catch (MalformedPlist unreadable) {
      return failed(call, UNREADABLE);
    }
  }

  private static Said said(AppleCall call, Report report, CommandKind kind) {
    return switch (report.status()) {
      case ACKNOWLEDGED -> acknowledged(call, report, kind);
      case ERROR -> error(call, report, kind);
      case FORMAT_ERROR -> failed(call, MALFORMED);
      default -> failed(call, UNREADABLE);
    };
  }

  private static Said acknowledged(AppleCall call, Report report, CommandKind kind) {
    var done = new CommandResult(CommandState.ACKNOWLEDGED, null, call.body());
    if (kind == null) return Said.of(done);
    return switch (kind) {
      case DEVICE_INFORMATION -> Said.of(done).and(Facts.ofInformation(report.dict()));
      case PROFILE_LIST -> Said.of(done).and(Facts.ofProfileList(report.dict()));
      case CERTIFICATE_LIST -> Said.of(done).and(Facts.ofCertificateList(report.dict()));
      default -> Said.of(done);
    };
  }

  private static Said error(AppleCall call, Report report, CommandKind kind) {
    if (kind == CommandKind.REMOVE_PROFILE && ErrorChain.saysNotInstalled(report.dict()))
      return Said.of(new CommandResult(CommandState.ACKNOWLEDGED, null, call.body()));
    return failed(call, ErrorChain.inWords(report.dict()));
  }

  private static Said failed(AppleCall call, String reason) {
    return Said.of(new CommandResult(CommandState.FAILED, reason, call.body()));
  }
}
