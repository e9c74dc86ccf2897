package org.chatelaine.it.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.chatelaine.it.Patience;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it is shipped, with one WAR more in which a story is told. */
final class Shipped {

  private static final String DOOR =
      "<jboss-web><context-root>/story</context-root><virtual-host>pki-host</virtual-host>"
          + "<server-instance>pki</server-instance></jboss-web>";
  private static final String MODULE =
      "<module><web><web-uri>story.war</web-uri><context-root>/story</context-root></web></module>";

  private Shipped() {}

  static EnterpriseArchive with(Class<?> teller) {
    var shipped = Path.of(System.getProperty("chatelaine.home"), "chatelaine.ear").toFile();
    var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, shipped);
    var story =
        ShrinkWrap.create(WebArchive.class, "story.war")
            .addClasses(teller, Patience.class)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .addAsWebInfResource(new StringAsset(DOOR), "jboss-web.xml");
    var modules =
        text(ear, "META-INF/application.xml").replaceFirst("<module>", MODULE + "<module>");
    ear.delete("META-INF/application.xml");
    ear.setApplicationXML(new StringAsset(modules));
    return ear.addAsModule(Testable.archiveToTest(story));
  }

  private static String text(EnterpriseArchive ear, String path) {
    try (var stream = ear.get(path).getAsset().openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
