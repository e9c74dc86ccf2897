package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import org.chatelaine.account.Language;
import org.chatelaine.device.Platform;
import org.chatelaine.enrolment.InvitationRow;
import org.chatelaine.enrolment.service.InvitationDesk;
import org.chatelaine.enrolment.service.InvitationLink;
import org.chatelaine.enrolment.service.InvitationRequest;

/** {@code /invitations}: invites people, lists, sends again and cancels. */
@ApplicationScoped
class InvitationsRoom implements ApiRoom {

  @Inject private InvitationDesk desk;

  @Override
  public String name() {
    return "invitations";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (call.is("POST", 0)) return link(desk.invite(call.actor(), request(call)));
    if (call.is("GET", 0)) return list(call);
    if (call.is("POST", 2, "resend")) return link(desk.resend(call.actor(), call.id()));
    if (!call.is("DELETE", 1)) throw ApiRoom.unknown();
    desk.cancel(call.actor(), call.id());
    return ApiAnswer.done();
  }

  private static InvitationRequest request(ApiCall call) {
    var language = Language.of(call.text("language")).locale();
    return new InvitationRequest(call.must("mail"), call.text("name"), language, Platform.APPLE);
  }

  private static ApiAnswer link(InvitationLink link) {
    return ApiAnswer.of(
        201,
        ApiJson.object()
            .add("id", link.id().toString())
            .add("enrolmentId", link.enrolment().toString())
            .add("link", link.url())
            .add("expires", link.expiresAt().toString())
            .add("mailed", link.mailed()));
  }

  private ApiAnswer list(ApiCall call) {
    var page = desk.page(call.actor(), call.slice());
    var rows = ApiJson.array();
    page.rows().forEach(row -> rows.add(json(row)));
    return ApiAnswer.of(200, ApiJson.object().add("total", page.total()).add("invitations", rows));
  }

  private static JsonObjectBuilder json(InvitationRow row) {
    return ApiJson.object()
        .add("id", row.id().toString())
        .add("enrolmentId", row.enrolment().toString())
        .add("mail", row.mail())
        .add("name", row.name())
        .add("state", row.state().name())
        .add("created", row.createdAt().toString())
        .add("expires", row.expiresAt().toString());
  }
}
