package org.chatelaine.rules;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.ejb.Local;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chatelaine.account.api.Visit;
import org.chatelaine.kernel.Actor;
import org.junit.jupiter.api.Test;

/** The door checks who comes in; the desks check it again, for every single thing they do. */
class AccessTest {

  /** Methods of services that the console calls and that do not ask for an administrator. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          // at the door nobody is anybody yet
          Map.entry("SignIn.attempt", "asks for the password"),
          Map.entry("SignIn.script", "asks for the password"),
          Map.entry(
              "Setup.needed", "says whether there is an administrator, to whom it may concern"),
          Map.entry("Setup.firstAdministrator", "asks for the one-time code"),
          Map.entry("Sessions.actor", "asks for the token"),
          Map.entry("Sessions.end", "asks for the token"),
          Map.entry("Authorities.certificate", "public; it is served to everybody"),
          Map.entry("Authorities.crlUrl", "public"),
          Map.entry("SettingDesk.organisation", "stands on the sign-in page"),
          Map.entry("Proxies.ofPeople", "asked of the door before anybody is anybody"),
          // one's own
          Map.entry("SignIn.again", "asks for one's own password"),
          Map.entry("People.changePassword", "one's own"),
          Map.entry("People.setLanguage", "one's own"),
          Map.entry("People.setTheme", "one's own"),
          Map.entry("OwnSessions.list", "one's own"),
          Map.entry("OwnSessions.end", "one's own"),
          Map.entry("OwnSessions.endOthers", "one's own"),
          Map.entry("EnrolmentDesk.one", "one's own, or an administrator's"),
          Map.entry("EnrolmentDesk.profile", "one's own, or an administrator's"),
          Map.entry("DeviceRegister.page", "an administrator's all, a person's own"));

  @Test
  void theWebReachesNoRowButThroughAService() {
    var broken =
        House.CLASSES.stream()
            .filter(each -> each.getPackageName().startsWith("org.chatelaine.web"))
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> isRepository(dependency.getTargetClass()))
            .map(dependency -> dependency.getDescription())
            .collect(toCollection(TreeSet::new));
    assertThat(broken).isEmpty();
  }

  @Test
  void everyDeskTheConsoleAsksAsksForTheRole() {
    var open =
        House.CLASSES.stream()
            .filter(each -> each.getPackageName().startsWith("org.chatelaine.web.admin"))
            .flatMap(each -> each.getMethodCallsFromSelf().stream())
            .filter(call -> isBean(call.getTargetOwner()))
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .filter(method -> !asksForTheRole(method, new HashSet<>()))
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .collect(toCollection(TreeSet::new));
    assertThat(open).isEqualTo(OTHERWISE.keySet());
  }

  /** The portal holds a token, a code or a name and nothing else that the product would believe. */
  @Test
  void everyQuestionOfThePortalBringsItsToken() {
    var open =
        House.CLASSES.stream()
            .filter(each -> each.isAnnotatedWith(Local.class))
            .flatMap(each -> each.getMethods().stream())
            .filter(
                method ->
                    method.getRawParameterTypes().isEmpty()
                        || Stream.of(Visit.class, String.class)
                            .noneMatch(method.getRawParameterTypes().get(0)::isEquivalentTo))
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .collect(toCollection(TreeSet::new));
    // It stands on the sign-in page, or is asked before anybody is anybody.
    assertThat(open)
        .isEqualTo(Set.of("PortalOrganisation.organisation", "PortalOrganisation.proxies"));
  }

  private static boolean isRepository(JavaClass each) {
    return each.getPackageName().startsWith("org.chatelaine")
        && each.getFields().stream()
            .anyMatch(
                field ->
                    field.getRawType().isEquivalentTo(EntityManager.class)
                        || field.getRawType().isEquivalentTo(DataSource.class))
        && !each.getPackageName().endsWith(".service");
  }

  private static boolean isBean(JavaClass each) {
    return each.getPackageName().matches("org\\.chatelaine\\..*service")
        && Stream.of(
                "jakarta.ejb.Stateless",
                "jakarta.ejb.Singleton",
                "jakarta.enterprise.context.ApplicationScoped")
            .anyMatch(each::isAnnotatedWith);
  }

  /** Itself, or by a method of its own class, or of the desk that knows whose a device is. */
  private static boolean asksForTheRole(JavaMethod method, Set<JavaMethod> seen) {
    return seen.add(method)
        && method.getMethodCallsFromSelf().stream()
            .anyMatch(call -> asks(call) || within(method, call, seen));
  }

  private static boolean within(JavaMethod method, JavaMethodCall call, Set<JavaMethod> seen) {
    if (!call.getTargetOwner().equals(method.getOwner())) return false;
    return call.getTarget().resolveMember().stream().anyMatch(next -> asksForTheRole(next, seen));
  }

  private static boolean asks(JavaMethodCall call) {
    if (call.getTargetOwner().isEquivalentTo(Actor.class))
      return call.getName().equals("mustBeAdministrator");
    return call.getTargetOwner().getSimpleName().equals("Reach");
  }
}
