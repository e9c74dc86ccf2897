package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.chatelaine.audit.service.AuditVerifier;

/** {@code /audit/verify}: checks the whole audit. */
@ApplicationScoped
class AuditRoom implements ApiRoom {

  @Inject private AuditVerifier verifier;

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (!call.is("POST", 1, "verify")) throw ApiRoom.unknown();
    var report = verifier.verify(call.actor());
    var faults = ApiJson.array();
    report.faults().forEach(fault -> faults.add(fault.toString()));
    return ApiAnswer.of(
        200,
        ApiJson.object()
            .add("sound", report.isSound())
            .add("rows", report.links())
            .add("waiting", report.waiting())
            .add("heads", report.heads())
            .add("faults", faults));
  }
}
