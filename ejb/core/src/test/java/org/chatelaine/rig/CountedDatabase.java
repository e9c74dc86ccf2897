package org.chatelaine.rig;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * One connection that everybody shares, so that plain SQL and entities are in one transaction as in
 * the server, and that counts what is executed on it.
 */
final class CountedDatabase {

  private final Connection connection;
  private final List<String> statements = new ArrayList<>();
  private int commits;

  CountedDatabase(Connection connection) {
    this.connection = connection;
  }

  DataSource source() {
    return proxy(
        DataSource.class,
        (proxy, method, values) ->
            method.getName().equals("getConnection") ? shared() : plain(method.getReturnType()));
  }

  void forget() {
    statements.clear();
    commits = 0;
  }

  List<String> statements() {
    return List.copyOf(statements);
  }

  int commits() {
    return commits;
  }

  private Connection shared() {
    return proxy(
        Connection.class,
        (proxy, method, values) -> {
          if (method.getName().equals("close")) return null;
          if (method.getName().equals("commit")) commits++;
          var result = call(connection, method, values);
          return result instanceof PreparedStatement statement
              ? counted(statement, (String) values[0])
              : result;
        });
  }

  private PreparedStatement counted(PreparedStatement statement, String sql) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, values) -> {
          if (method.getName().startsWith("execute")) statements.add(sql);
          return call(statement, method, values);
        });
  }

  private static Object call(Object target, java.lang.reflect.Method method, Object[] values)
      throws Throwable {
    try {
      return method.invoke(target, values);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static Object plain(Class<?> type) {
    return type == int.class ? (Object) 0 : type == boolean.class ? false : null;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            CountedDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
