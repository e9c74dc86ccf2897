package org.chatelaine.enrolment.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chatelaine.account.Face;
import org.chatelaine.account.api.PortalSession;
import org.chatelaine.account.service.Town;
import org.chatelaine.ca.CertificateIssued;
import org.chatelaine.ca.CertificateProfile;
import org.chatelaine.ca.RevocationReason;
import org.chatelaine.ca.service.Revocations;
import org.chatelaine.device.Device;
import org.chatelaine.device.DeviceEnrolled;
import org.chatelaine.device.DeviceIdentities;
import org.chatelaine.device.DeviceRetired;
import org.chatelaine.device.Devices;
import org.chatelaine.device.Platform;
import org.chatelaine.enrolment.EnrolmentState;
import org.chatelaine.enrolment.InvitationState;
import org.chatelaine.kernel.Actor;
import org.chatelaine.kernel.Refused;
import org.chatelaine.kernel.Slice;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.notification.NoticeDue;
import org.chatelaine.notification.Notices;
import org.chatelaine.platform.apple.service.AppleEnrolment;
import org.chatelaine.platform.apple.service.AppleEnrolmentRequest;
import org.chatelaine.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentDeskTest {

  private final Town town = new Town();
  private final List<UUID> revoked = new ArrayList<>();
  private final List<String> challenges = new ArrayList<>();
  private Actor ada;

  @BeforeEach
  void anAdministratorAndATestTopic() {
    town.rig.put(
        AppleEnrolment.class,
        new AppleEnrolment() {
          @Override
          public byte[] profile(AppleEnrolmentRequest request) {
            challenges.add(request.challenge());
            return new byte[] {1};
          }
        });
    town.rig.put(
        Revocations.class,
        new Revocations() {
          @Override
          public int revokeOwnedBy(Actor actor, UUID owner, RevocationReason reason) {
            revoked.add(owner);
            return 1;
          }
        });
    town.administrator("ada@example.org", "a good password");
    var token = town.signIn(Face.ADMIN, "ada@example.org", "a good password").token();
    ada = town.actor(Face.ADMIN, token).orElseThrow();
    town.rig.the(EnrolmentWatch.class);
    set("push.test", "true");
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void anInvitedPersonSetsAPasswordComesInWithADeviceAndTheInvitationIsCompleted() {
    var link = invite("bob@example.org");
    var open = invitations().open(code(link));
    assertThat(open.passwordNeeded()).isTrue();
    assertThat(open.link()).isEqualTo(link.url());
    var bob = firstPassword(link, "bobs good one");
    assertThat(invitations().open(code(link)).passwordNeeded()).isFalse();
    profile(bob, link.enrolment());
    certified(link.enrolment(), "aa");
    enrolled(link.enrolment());
    assertThat(state(link)).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(invitationState()).isEqualTo(InvitationState.COMPLETED);
    assertThat(refusal(() -> invitations().open(code(link)))).isEqualTo("invitation.completed");
    assertThat(town.rig.the(DeviceIdentities.class).byFingerprint("aa")).isPresent();
  }

  @Test
  void theLinkSetsAPasswordOnlyOnce() {
    var link = invite("bob@example.org");
    firstPassword(link, "bobs good one");
    assertThat(refusal(() -> choose(link, "evil one now"))).isEqualTo("invitation.used");
  }

  @Test
  void theLinkSetsOneOfTwoPasswordsThatWereHashedAtTheSameTime() {
    var link = invite("bob@example.org");
    town.rig.in(() -> invitations().firstPassword(code(link), "the first hash", null, null));
    assertThat(
            refusal(() -> invitations().firstPassword(code(link), "the second hash", null, null)))
        .isEqualTo("invitation.used");
  }

  @Test
  void aWeakFirstPasswordLeavesTheLinkUsable() {
    var link = invite("bob@example.org");
    assertThat(refusal(() -> choose(link, "weak"))).isEqualTo("password.too-short");
  }

  @Test
  void aLinkToSomebodyWithAPasswordCannotReplaceIt() {
    town.user("bob@example.org", "bobs good one");
    var link = invite("bob@example.org");
    assertThat(invitations().open(code(link)).passwordNeeded()).isFalse();
    assertThat(refusal(() -> choose(link, "evil one now"))).isEqualTo("invitation.used");
  }

  @Test
  void aSecondLinkMakesTheFirstWorthless() {
    var first = invite("bob@example.org");
    var second = town.rig.in(() -> invitations().resend(ada, first.id()));
    assertThat(refusal(() -> invitations().open(code(first)))).isEqualTo("invitation.unknown");
    assertThat(invitations().open(code(second)).enrolment()).isEqualTo(first.enrolment());
  }

  @Test
  void anInvitationHoldsSevenDaysAndIsOpenedAgainByAnother() {
    var link = invite("bob@example.org");
    town.rig.clock.passes(Duration.ofDays(7));
    assertThat(refusal(() -> invitations().open(code(link)))).isEqualTo("invitation.expired");
    assertThat(invitationState()).isEqualTo(InvitationState.EXPIRED);
    sweep();
    sweep();
    assertThat(state(link)).isEqualTo(EnrolmentState.EXPIRED);
    var again = town.rig.in(() -> invitations().resend(ada, link.id()));
    assertThat(invitations().open(code(again)).enrolment()).isEqualTo(link.enrolment());
    assertThat(state(link)).isEqualTo(EnrolmentState.INVITED);
  }

  @Test
  void aCancelledInvitationLeadsNowhereAndWhatWasIssuedIsRevoked() {
    var link = invite("bob@example.org");
    var bob = firstPassword(link, "bobs good one");
    profile(bob, link.enrolment());
    certified(link.enrolment(), "aa");
    town.rig.in(() -> invitations().cancel(ada, link.id()));
    assertThat(refusal(() -> invitations().open(code(link)))).isEqualTo("invitation.cancelled");
    assertThat(refusal(() -> desk().profile(bob, link.enrolment())))
        .isEqualTo("enrolment.not-open");
    assertThat(revoked).containsExactly(link.enrolment());
  }

  @Test
  void aChallengeNeitherOutlivesItsEnrolmentNorIsLeftBehindByIt() {
    var link = invite("bob@example.org");
    var bob = firstPassword(link, "bobs good one");
    town.rig.clock.passes(Duration.ofDays(7).minusMinutes(10));
    profile(bob, link.enrolment());
    var until = "select expires_at from ";
    assertThat(town.rig.select(until + "ca_scep_challenge"))
        .isEqualTo(town.rig.select(until + "enrolment"));
    town.rig.in(() -> invitations().cancel(ada, link.id()));
    assertThat(town.rig.select(until + "ca_scep_challenge")).isEmpty();
  }

  @Test
  void aDeviceThatWasOnItsWayIsLetGoWithACancelledInvitation() {
    var link = certifiedAndPending("aa");

    town.rig.in(() -> invitations().cancel(ada, link.id()));

    assertThat(isLiving("aa")).isFalse();
    assertThat(state(link)).isEqualTo(EnrolmentState.CANCELLED);
  }

  @Test
  void aNewProfileLetsTheDeviceGoThatNeverCameToLifeOnTheOldOne() {
    var link = certifiedAndPending("aa");

    profile(ada, link.enrolment());

    assertThat(isLiving("aa")).isFalse();
    assertThat(state(link)).isEqualTo(EnrolmentState.PROFILE_ISSUED);
  }

  @Test
  void whoHasACertificateAndDoesNotComeWithinADayIsNotWaitedForAfterItsTime() {
    var link = certifiedAndPending("aa");
    town.rig.clock.passes(Duration.ofDays(6));
    sweep();
    assertThat(state(link)).isEqualTo(EnrolmentState.CERTIFIED);

    town.rig.clock.passes(Duration.ofDays(1));
    sweep();

    assertThat(state(link)).isEqualTo(EnrolmentState.EXPIRED);
    assertThat(revoked).containsExactly(link.enrolment());
    assertThat(isLiving("aa")).isFalse();
  }

  @Test
  void nobodyGetsTheProfileOfSomebodyElse() {
    var link = invite("bob@example.org");
    town.user("eve@example.org", "an evil password");
    var token = town.signIn(Face.PORTAL, "eve@example.org", "an evil password").token();
    var eve = town.actor(Face.PORTAL, token).orElseThrow();
    assertThat(refusal(() -> desk().profile(eve, link.enrolment()))).isEqualTo("enrolment.unknown");
    assertThat(refusal(() -> invitations().invite(eve, request("x@example.org"))))
        .isEqualTo("actor.not-allowed");
    assertThat(refusal(() -> invitations().cancel(eve, link.id()))).isEqualTo("actor.not-allowed");
    assertThat(refusal(() -> invitations().page(eve, Slice.first(1))))
        .isEqualTo("actor.not-allowed");
    assertThat(challenges).isEmpty();
  }

  @Test
  void eachProfileHasAChallengeOfItsOwnAndReplacesWhatNeverCameToLife() {
    var link = invite("bob@example.org");
    var bob = firstPassword(link, "bobs good one");
    profile(bob, link.enrolment());
    profile(bob, link.enrolment());
    assertThat(revoked).isEmpty();
    certified(link.enrolment(), "aa");
    profile(bob, link.enrolment());
    assertThat(revoked).containsExactly(link.enrolment());
    assertThat(challenges).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void aDeviceThatLeavesTakesItsCertificatesWithIt() {
    var link = invite("bob@example.org");
    var bob = firstPassword(link, "bobs good one");
    profile(bob, link.enrolment());
    certified(link.enrolment(), "aa");
    enrolled(link.enrolment());
    var gone = new DeviceRetired(new UUID(5, 5), link.enrolment(), "removed");
    town.rig.in(() -> town.rig.fire(gone));
    town.rig.in(() -> town.rig.fire(gone));
    assertThat(state(link)).isEqualTo(EnrolmentState.ENDED);
    assertThat(revoked).contains(link.enrolment());
  }

  @Test
  void withoutAPushCertificateItIsSaidWhyNobodyCanBeInvited() {
    set("push.test", "false");
    assertThat(refusal(() -> invitations().invite(ada, request("bob@example.org"))))
        .isEqualTo("push.not-set");
    set("push.topic", "com.apple.mgmt.External.x");
    invite("bob@example.org");
  }

  @Test
  void somebodyShutOutIsNotInvitedAndGetsNoProfile() {
    var bob = town.user("bob@example.org", "bobs good one");
    var link = invite("bob@example.org");
    town.shutOut(bob);
    assertThat(refusal(() -> invitations().invite(ada, request("bob@example.org"))))
        .isEqualTo("account.disabled");
    assertThat(refusal(() -> desk().profile(ada, link.enrolment()))).isEqualTo("account.disabled");
  }

  @Test
  void theMailIsWrittenDownSealedWithTheLinkInThePersonsLanguage() {
    assertThat(invite("bob@example.org").mailed()).isFalse();
    set("mail.host", "mail.example.org");
    set("organisation.name", "Exemple");
    var request = new InvitationRequest("zoe@example.org", "Zoé <i>", Locale.FRENCH, null);
    var link = town.rig.in(() -> invitations().invite(ada, request));
    assertThat(link.mailed()).isTrue();
    var due = (NoticeDue) town.rig.told.get(town.rig.told.size() - 1);
    var notices = town.rig.the(Notices.class);
    var notice = notices.one(due.notice()).orElseThrow();
    var text = notices.text(notice);
    assertThat(notice.subject()).isEqualTo("Exemple\u00a0: enregistrez votre appareil");
    assertThat(text.plain()).contains("Bonjour Zoé <i>,").contains(link.url()).contains("/my/\n");
    assertThat(text.html()).contains("Zoé &lt;i&gt;").doesNotContain("<i>");
    assertThat(town.rig.select("select plain from notification_notice").toString())
        .doesNotContain(code(link));
  }

  @Test
  void onlyTheHashOfALinkIsKept() {
    var link = invite("bob@example.org");
    var rows = town.rig.select("select code_hash from enrolment_invitation");
    assertThat(rows.toString()).doesNotContain(code(link));
    assertThat(town.rig.select("select detail from audit_entry").toString())
        .doesNotContain(code(link));
  }

  private InvitationDesk invitations() {
    return town.rig.the(InvitationDesk.class);
  }

  private EnrolmentDesk desk() {
    return town.rig.the(EnrolmentDesk.class);
  }

  private InvitationLink invite(String mail) {
    return town.rig.in(() -> invitations().invite(ada, request(mail)));
  }

  private static InvitationRequest request(String mail) {
    return new InvitationRequest(mail, "Somebody", Locale.ENGLISH, null);
  }

  private static String code(InvitationLink link) {
    return link.url().substring(link.url().indexOf("code=") + 5);
  }

  private Actor firstPassword(InvitationLink link, String password) {
    var session = town.rig.in(() -> choose(link, password));
    return town.actor(Face.PORTAL, session.token()).orElseThrow();
  }

  private PortalSession choose(InvitationLink link, String password) {
    return town.rig
        .the(PortalEnrolmentDesk.class)
        .firstPassword(code(link), password.toCharArray(), "192.0.2.9", null);
  }

  private void profile(Actor actor, UUID enrolment) {
    town.rig.in(() -> desk().profile(actor, enrolment));
  }

  private void certified(UUID enrolment, String fingerprint) {
    var end = town.rig.clock.instant().plus(Duration.ofDays(700));
    var profile = CertificateProfile.DEVICE_IDENTITY.name();
    town.rig.in(
        () ->
            town.rig.fire(
                new CertificateIssued(new UUID(3, 3), enrolment, profile, fingerprint, end)));
  }

  /**
   * Somebody is invited whose device has got its certificate and shown it, and then fell silent.
   */
  private InvitationLink certifiedAndPending(String fingerprint) {
    var link = invite("bob@example.org");
    profile(ada, link.enrolment());
    certified(link.enrolment(), fingerprint);
    town.rig.in(
        () -> {
          var identities = town.rig.the(DeviceIdentities.class);
          var identity = identities.byFingerprint(fingerprint).orElseThrow();
          var now = town.rig.now();
          var device = Device.pending(identity, Platform.APPLE, fingerprint, false, now);
          identity.pin(town.rig.the(Devices.class).add(device).id());
        });
    return link;
  }

  private boolean isLiving(String udid) {
    return town.rig.the(Devices.class).living(SpaceId.DEFAULT, udid).isPresent();
  }

  private void sweep() {
    town.rig.in(() -> town.rig.the(EnrolmentSweeper.class).sweep());
  }

  private void enrolled(UUID enrolment) {
    town.rig.in(
        () -> town.rig.fire(new DeviceEnrolled(new UUID(5, 5), enrolment, SpaceId.DEFAULT, false)));
  }

  private EnrolmentState state(InvitationLink link) {
    return desk().one(link.enrolment(), ada).state();
  }

  private InvitationState invitationState() {
    return invitations().page(ada, Slice.first(1)).rows().get(0).state();
  }

  private void set(String name, String value) {
    town.rig.in(() -> town.rig.the(Settings.class).put(ada, name, value));
  }

  /** Rolled back, like what is refused. */
  private String refusal(Runnable work) {
    try {
      town.rig.in(work);
      return "not refused";
    } catch (Refused refused) {
      return refused.key();
    }
  }
}
