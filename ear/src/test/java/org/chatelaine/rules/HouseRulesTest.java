package org.chatelaine.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What docs/architecture.md says of the house, checked on the compiled classes. */
class HouseRulesTest {

  @Test
  void thereAreClassesToCheck() {
    assertThat(House.CLASSES).hasSizeGreaterThan(50);
    for (var room : House.rooms().toList())
      assertThat(House.classesOf(room)).as(room).isNotEmptyDirectory();
  }

  @Test
  void noPackageOccursInTwoJars() {
    Map<String, Set<String>> jarsOf = new HashMap<>();
    for (var each : House.ALL) {
      var place = each.getSource().orElseThrow().getUri().getPath();
      var jar = House.rooms().filter(j -> place.contains("/" + j + "/target/")).findFirst();
      jarsOf.computeIfAbsent(each.getPackageName(), p -> new HashSet<>()).add(jar.orElseThrow());
    }
    assertThat(jarsOf).allSatisfy((name, jars) -> assertThat(jars).as(name).hasSize(1));
  }

  @Test
  void theWebKnowsNoEntityAndNoEntityManager() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.chatelaine.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class));
  }

  @Test
  void thePortalReachesTheProductOnlyThroughItsRemoteInterfaces() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.chatelaine.web.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.chatelaine..service..", "org.chatelaine..wire.."));
  }

  @Test
  void servicesAndEntitiesKnowNoPage() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.chatelaine.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces.."));
  }

  @Test
  void wireKnowsNoContainer() {
    check(
        noClasses()
            .that()
            .resideInAPackage("..wire..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.ejb..",
                "jakarta.inject..",
                "jakarta.enterprise..",
                "jakarta.persistence..",
                "jakarta.transaction..",
                "jakarta.servlet..",
                "jakarta.jms.."));
  }

  @Test
  void wireKeepsNoStateOfItsOwn() {
    check(
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..wire..")
            .should(
                com.tngtech.archunit.lang.conditions.ArchConditions.be(
                    new DescribedPredicate<com.tngtech.archunit.core.domain.JavaField>(
                        "static and not final") {
                      @Override
                      public boolean test(com.tngtech.archunit.core.domain.JavaField field) {
                        return field.getModifiers().contains(JavaModifier.STATIC)
                            && !field.getModifiers().contains(JavaModifier.FINAL);
                      }
                    })));
  }

  @Test
  void namesSayWhatAThingIs() {
    checkAll(
        noClasses()
            .should()
            .haveNameMatching(
                ".*(Impl|Utils?|Helper|DTO|Dto|Mapper|Facade)$|.*Manager[^.]*$"
                    + "|.*\\.(Default|Base)[A-Z][^.]*$"));
  }

  @Test
  void onlyTheClockAsksForTheTime() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.chatelaine.kernel")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now"));
  }

  @Test
  void nobodyPrintsOrSwallows() {
    check(
        noClasses()
            .that()
            // A refusal of our own calls the constructor it extends.
            .areNotAssignableTo(RuntimeException.class)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .callConstructor(RuntimeException.class, String.class));
  }

  @Test
  void statelessBeansAreStateless() {
    check(
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .areNotFinal()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.ejb.EJB"));
  }

  /** The container refuses the others when they are called, and no test without it sees that. */
  @Test
  void sessionBeansAreAskedOnlyByTheirPublicMethods() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                new DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall>(
                    "a method of another's session bean that is not public") {
                  @Override
                  public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                    var owner = call.getTargetOwner();
                    return owner.isAnnotatedWith(Stateless.class)
                        && !call.getOriginOwner().equals(owner)
                        && call.getTarget()
                            .resolveMember()
                            .filter(method -> !method.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                            .isPresent();
                  }
                }));
  }

  @Test
  void noObjectIsReadFromBytes() {
    checkAll(
        noClasses()
            .that()
            // The load program asks the JVM it loads for a profile, by jcmd.
            .resideOutsideOfPackage("org.chatelaine.bench.load")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(java.io.ObjectInputStream.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class));
  }

  @Test
  void theKernelStaysSmall() {
    var publicTypes =
        House.CLASSES.stream()
            .filter(each -> each.getPackageName().equals("org.chatelaine.kernel"))
            .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            // Columns are told to the persistence provider, nobody else names them.
            .filter(each -> !each.getSimpleName().endsWith("Column"))
            .map(JavaClass::getSimpleName);
    assertThat(publicTypes.count()).isLessThanOrEqualTo(8);
  }

  @Test
  void onlyTheAuditWritesAuditRows() {
    assertThat(House.CLASSES.contain("org.chatelaine.audit.AuditEntry")).isTrue();
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.chatelaine.audit..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.chatelaine.audit.AuditEntry"));
  }

  @Test
  void everyListenerListensOnTheQueueOfItsName() {
    check(
        classes()
            .that()
            .areAnnotatedWith(jakarta.ejb.MessageDriven.class)
            .should()
            .haveSimpleNameEndingWith("Listener"));
    for (var listener : House.CLASSES) {
      if (!listener.isAnnotatedWith(jakarta.ejb.MessageDriven.class)) continue;
      var queue = kebab(listener.getSimpleName().replaceFirst("Listener$", ""));
      var properties =
          listener.getAnnotationOfType(jakarta.ejb.MessageDriven.class).activationConfig();
      assertThat(properties)
          .as(listener.getName())
          .anySatisfy(each -> assertThat(each.propertyValue()).endsWith("/" + queue));
    }
  }

  @Test
  void cryptographyStaysInItsRooms() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.chatelaine.ca..",
                "org.chatelaine.platform..",
                "org.chatelaine.secret..",
                "org.chatelaine.configuration..",
                "org.chatelaine.web.pki..",
                "org.chatelaine.web.device..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle.."));
  }

  @Test
  void theProgramsShareNothingButWhatTheyAreMeantTo() {
    checkAll(
        noClasses()
            .that()
            .resideInAPackage("org.chatelaine.bench..")
            .should()
            .dependOnClassesThat(
                describe("the product's", each -> House.CLASSES.contain(each.getName()))));
    checkAll(
        noClasses()
            .that()
            .resideInAPackage("org.chatelaine.trust..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.chatelaine.trust..", "java..", "javax.."));
  }

  private static void checkAll(ArchRule rule) {
    rule.check(House.ALL);
  }

  private static void check(ArchRule rule) {
    rule.check(House.CLASSES);
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
