package org.chatelaine.command.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.chatelaine.kernel.Clocks;
import org.flywaydb.core.Flyway;

/**
 * The beans on a database of their own, without a server. Plain SQL and entities share one
 * connection, and what is executed on it is counted.
 */
public final class World implements AutoCloseable {

  private static final Map<String, String> WORDS =
      Map.of(
          "bytes", "varbinary(10000000)",
          "text", "varchar(1000000)",
          "new_uuid", "random_uuid()",
          "where_open", "");

  private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
  private final Map<Object, Object> transaction = new HashMap<>();
  private final List<Object> told = new ArrayList<>();
  private final CountedDatabase database;
  private final EntityManager rows;
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  public World() {
    try {
      var url = "jdbc:h2:mem:w" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
      Flyway.configure()
          .dataSource(url, "sa", "")
          .locations("classpath:db")
          .placeholders(WORDS)
          .load()
          .migrate();
      database = new CountedDatabase(DriverManager.getConnection(url, "sa", ""));
      rows = unit(url);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    put(Clocks.class, new Clocks(new Hands()));
  }

  private EntityManager unit(String name) {
    var unit = new HashMap<String, Object>();
    unit.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    unit.put("jakarta.persistence.jtaDataSource", "");
    unit.put("jakarta.persistence.nonJtaDataSource", database.source());
    unit.put("eclipselink.target-server", "None");
    unit.put("eclipselink.target-database", "org.eclipse.persistence.platform.database.H2Platform");
    unit.put("eclipselink.session-name", name);
    unit.put("eclipselink.weaving", "false");
    return Persistence.createEntityManagerFactory("chatelaine", unit).createEntityManager();
  }

  public <T> World put(Class<T> type, T bean) {
    beans.put(type, bean);
    return this;
  }

  /** The bean of a type, made with all that it needs when it is asked for first. */
  @SuppressWarnings("unchecked")
  public <T> T the(Class<T> type) {
    if (!beans.containsKey(type)) {
      var bean = made(type);
      beans.put(type, bean);
      fill(bean, type);
    }
    return (T) beans.get(type);
  }

  /** Does something in one transaction. */
  public <T> T in(Supplier<T> work) {
    transaction.clear();
    rows.getTransaction().begin();
    try {
      var result = work.get();
      rows.getTransaction().commit();
      return result;
    } finally {
      if (rows.getTransaction().isActive()) rows.getTransaction().rollback();
      rows.clear();
    }
  }

  public Instant now() {
    return now;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  /** What was fired so far, the oldest first. */
  public <T> List<T> told(Class<T> type) {
    return told.stream().filter(type::isInstance).map(type::cast).toList();
  }

  public void forget() {
    told.clear();
    database.forget();
  }

  public List<String> statements() {
    return database.statements();
  }

  public int commits() {
    return database.commits();
  }

  private void fire(Object event) {
    told.add(event);
    for (var bean : List.copyOf(beans.values()))
      for (var method : bean.getClass().getDeclaredMethods())
        if (observes(method, event)) call(bean, method, event);
  }

  private static boolean observes(Method method, Object event) {
    if (method.getParameterCount() != 1) return false;
    var parameter = method.getParameters()[0];
    var observes = parameter.getAnnotation(Observes.class);
    return observes != null
        && observes.during() == TransactionPhase.IN_PROGRESS
        && parameter.getType().isInstance(event);
  }

  private static void call(Object bean, Method method, Object event) {
    try {
      method.setAccessible(true);
      method.invoke(bean, event);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) throw cause;
      throw new IllegalStateException(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object made(Class<?> type) {
    try {
      for (var constructor : type.getDeclaredConstructors())
        if (constructor.isAnnotationPresent(Inject.class)) {
          constructor.setAccessible(true);
          var needs = Arrays.stream(constructor.getParameterTypes()).map(this::the).toArray();
          return constructor.newInstance(needs);
        }
      var plain = type.getDeclaredConstructor();
      plain.setAccessible(true);
      return plain.newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type.getName(), impossible);
    }
  }

  private void fill(Object bean, Class<?> type) {
    for (var field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(PersistenceContext.class)) set(bean, field, rows);
      else if (field.getType() == Event.class) set(bean, field, event());
      else if (field.isAnnotationPresent(Resource.class)) set(bean, field, resource(field));
      else if (field.isAnnotationPresent(Inject.class)) set(bean, field, the(field.getType()));
    }
  }

  private Object resource(Field field) {
    if (field.getType() == DataSource.class) return database.source();
    if (field.getType() != TransactionSynchronizationRegistry.class) return null;
    return Proxy.newProxyInstance(
        World.class.getClassLoader(),
        new Class<?>[] {field.getType()},
        (proxy, method, values) ->
            method.getName().equals("putResource")
                ? transaction.put(values[0], values[1])
                : transaction.get(values[0]));
  }

  private static void set(Object bean, Field field, Object value) {
    try {
      field.setAccessible(true);
      field.set(bean, value);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Object event() {
    return Proxy.newProxyInstance(
        World.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, values) -> {
          if (method.getName().equals("fire")) fire(values[0]);
          return null;
        });
  }

  @Override
  public void close() throws SQLException {
    var unit = rows.getEntityManagerFactory();
    rows.close();
    unit.close();
    database.close();
  }

  /** A clock that stands until the story moves it. */
  private final class Hands extends Clock {

    private final InstantSource source = () -> now;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return source.instant();
    }
  }
}
