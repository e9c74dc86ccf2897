package org.chatelaine.ca.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.chatelaine.ca.Authority;
import org.chatelaine.ca.AuthorityRows;
import org.chatelaine.kernel.Clocks;
import org.chatelaine.kernel.Ids;
import org.chatelaine.kernel.SpaceId;
import org.chatelaine.secret.MasterKey;
import org.chatelaine.secret.SecretBox;
import org.flywaydb.core.Flyway;

/**
 * The authority's beans on a database in memory, without a container: each bean is made once, its
 * injected fields filled by type. A session bean's transactions are where its annotations say; what
 * is called {@link #within} one is in that.
 */
public final class LocalCa implements AutoCloseable {

  static final byte[] MASTER_KEY = new byte[32];

  private final String url;
  private final EntityManagerFactory factory;
  private final EntityManager rows;
  private final Map<Class<?>, Object> beans = new HashMap<>();
  private final List<Object> events = new ArrayList<>();
  private Instant now = Instant.parse("2026-06-01T10:00:00Z");

  public LocalCa() {
    url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    migrate(url);
    factory = Persistence.createEntityManagerFactory("chatelaine", properties(url));
    rows = factory.createEntityManager();
    beans.put(Clocks.class, new Clocks(clock()));
    beans.put(SecretBox.class, new SecretBox(new MasterKey(masterKey())));
    beans.put(Signing.class, new Signing());
  }

  /** A fresh authority that has taken its root over from the data folder. */
  public static LocalCa withRoot(Path data) {
    System.setProperty("chatelaine.data", data.toString());
    var ca = new LocalCa();
    LaunchedRoot.on(ca.bean(Signing.class).ec(), ca.now).leaveIn(data, MASTER_KEY);
    ca.within(() -> ca.bean(Authorities.class).importRoot());
    return ca;
  }

  /** The one bean of a type, with everything it needs. */
  public <T> T bean(Class<T> type) {
    var here = beans.get(type);
    return type.cast(here == null ? made(type) : here);
  }

  /** Stands in for a bean. */
  public <T> void put(Class<? super T> type, T bean) {
    beans.put(type, bean);
  }

  /** Stands in for a bean, also with those beans that have the former one. */
  public <T> void putEverywhere(Class<? super T> type, T bean) {
    beans.put(type, bean);
    for (var each : List.copyOf(beans.entrySet()))
      for (var field : each.getKey().getDeclaredFields())
        if (field.getType() == type && field.isAnnotationPresent(jakarta.inject.Inject.class))
          try {
            set(each.getValue(), field, bean);
          } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
          }
  }

  public <T> T within(Callable<T> work) {
    var outer = rows.getTransaction().isActive();
    if (!outer) rows.getTransaction().begin();
    try {
      var result = work.call();
      if (!outer) rows.getTransaction().commit();
      if (!outer) rows.clear();
      return result;
    } catch (Exception failed) {
      if (!outer && rows.getTransaction().isActive()) rows.getTransaction().rollback();
      rows.clear();
      if (failed instanceof RuntimeException unchecked) throw unchecked;
      throw new IllegalStateException(failed);
    }
  }

  public void within(Runnable work) {
    within(
        () -> {
          work.run();
          return null;
        });
  }

  public Instant now() {
    return now;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  /** What was fired, in its order. */
  public List<Object> events() {
    return events;
  }

  /** The SQL statements that a piece of work costs. */
  public List<String> statements(Runnable work) {
    var said = new ArrayList<String>();
    var log = Logger.getLogger("org.eclipse.persistence.session");
    var ear = new StatementEar(said);
    log.addHandler(ear);
    log.setLevel(Level.FINE);
    try {
      work.run();
    } finally {
      log.setLevel(null);
      log.removeHandler(ear);
    }
    return said;
  }

  private static final class StatementEar extends Handler {

    private final List<String> said;

    StatementEar(List<String> said) {
      this.said = said;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getMessage().matches("(?s)(SELECT|INSERT|UPDATE|DELETE) .*"))
        said.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** Another authority, with a space of its own. */
  public AuthorityKey authorityOf(SpaceId space) {
    rowOf(space);
    return bean(Authorities.class).of(space);
  }

  /** The same, of which the beans have not heard yet. */
  UUID rowOf(SpaceId space) {
    return within(
        () -> {
          var root = LaunchedRoot.on(bean(Signing.class).ec(), now);
          var authority = new Authority(Ids.next(), space, "another", now);
          var sealed =
              bean(SecretBox.class)
                  .seal(root.pkcs8(), "ca_authority", "sealed_key", authority.id());
          authority.hold(X509.facts(root.certificate()), "EC", sealed);
          bean(AuthorityRows.class).add(authority);
          return authority.id();
        });
  }

  /** What somebody else sees in the database now, without what is not committed. */
  public long seenByOthers(String sql) {
    try (var other = DriverManager.getConnection(url, "sa", "sa");
        var found = other.createStatement().executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** How many rows a query counts. */
  public long count(String jpql) {
    return ((Number) rows.createQuery(jpql).getSingleResult()).longValue();
  }

  @Override
  public void close() {
    rows.close();
    factory.close();
  }

  private <T> Object made(Class<T> type) {
    try {
      var bounded = type.isAnnotationPresent(Stateless.class) ? Bounded.type(type, this) : type;
      var constructor = bounded.getDeclaredConstructor();
      constructor.setAccessible(true);
      var bean = constructor.newInstance();
      beans.put(type, bean);
      for (var field : type.getDeclaredFields()) fill(bean, field);
      return bean;
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void fill(Object bean, Field field) throws IllegalAccessException {
    if (field.isAnnotationPresent(jakarta.persistence.PersistenceContext.class))
      set(bean, field, rows);
    else if (field.isAnnotationPresent(jakarta.inject.Inject.class))
      set(bean, field, field.getType() == Event.class ? event() : bean(field.getType()));
  }

  private static void set(Object bean, Field field, Object value) throws IllegalAccessException {
    field.setAccessible(true);
    field.set(bean, value);
  }

  private Object event() {
    return Proxy.newProxyInstance(
        Event.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("fire")) events.add(arguments[0]);
          return null;
        });
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private static void migrate(String url) {
    Flyway.configure()
        .dataSource(url, "sa", "sa")
        .locations(
            "classpath:db/space", "classpath:db/setting", "classpath:db/audit", "classpath:db/ca")
        .placeholders(
            Map.of("bytes", "varbinary(10000000)", "text", "varchar(1000000)", "where_open", ""))
        .load()
        .migrate();
  }

  private static Map<String, String> properties(String url) {
    return Map.of(
        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
        "jakarta.persistence.jtaDataSource", "",
        "jakarta.persistence.jdbc.url", url,
        "jakarta.persistence.jdbc.user", "sa",
        "jakarta.persistence.jdbc.password", "sa",
        "eclipselink.target-server", "None",
        "eclipselink.weaving", "false",
        "eclipselink.session-name", url);
  }

  private static String masterKey() {
    return Base64.getEncoder().encodeToString(MASTER_KEY);
  }
}
