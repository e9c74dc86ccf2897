package org.chatelaine.web.admin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.chatelaine.device.Platform;
import org.chatelaine.enrolment.EnrolmentRow;
import org.chatelaine.enrolment.service.EnrolmentDesk;
import org.chatelaine.enrolment.service.InvitationRequest;
import org.chatelaine.setting.Launch;

/** {@code /enrolments}: begins enrolments without an invitation and hands out their profiles. */
@ApplicationScoped
class EnrolmentsRoom implements ApiRoom {

  private static final int MOST_AT_ONCE = 500;
  private static final String PROFILE = "application/x-apple-aspen-config";

  @Inject private EnrolmentDesk desk;
  @Inject private Launch launch;

  @Override
  public String name() {
    return "enrolments";
  }

  @Override
  public ApiAnswer answer(ApiCall call) {
    if (call.is("POST", 0)) return begun(call);
    if (call.is("GET", 1)) return ApiAnswer.of(200, json(desk.one(call.id(), call.actor())));
    if (!call.is("GET", 2, "profile")) throw ApiRoom.unknown();
    return ApiAnswer.file(PROFILE, desk.profile(call.actor(), call.id()));
  }

  private ApiAnswer begun(ApiCall call) {
    var request = new InvitationRequest(call.must("mail"), call.text("name"), null, Platform.APPLE);
    var count = call.number("count", 1, MOST_AT_ONCE, 0);
    if (count == 0) return ApiAnswer.of(201, json(desk.begin(call.actor(), request)));
    var all = ApiJson.array();
    for (int i = 0; i < count; i++) all.add(json(desk.begin(call.actor(), request)));
    return ApiAnswer.of(201, ApiJson.object().add("enrolments", all));
  }

  private JsonObjectBuilder json(UUID id) {
    return ApiJson.object()
        .add("id", id.toString())
        .add("profile", launch.people() + "/admin/api/enrolments/" + id + "/profile");
  }

  private static JsonObjectBuilder json(EnrolmentRow row) {
    var json =
        ApiJson.object()
            .add("id", row.id().toString())
            .add("person", row.person().toString())
            .add("platform", row.platform().name())
            .add("state", row.state().name())
            .add("created", row.createdAt().toString())
            .add("expires", row.expiresAt().toString());
    if (row.device() != null) json.add("device", row.device().toString());
    return json;
  }
}
