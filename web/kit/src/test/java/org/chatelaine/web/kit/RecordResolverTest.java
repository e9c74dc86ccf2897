package org.chatelaine.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

  /** Public, as every row is. */
  public record Row(String name, Integer size) {}

  private final RecordResolver resolver = new RecordResolver();
  private final ELContext context = new Nowhere();

  @Test
  void readsAComponent() {
    assertThat(resolver.getValue(context, new Row("a", 3), "size")).isEqualTo(3);
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void readsAComponentThatIsNull() {
    assertThat(resolver.getValue(context, new Row(null, 3), "name")).isNull();
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void leavesEverythingElseToTheOthers() {
    assertThat(resolver.getValue(context, new Row("a", 3), "hashCode")).isNull();
    assertThat(resolver.getValue(context, "text", "name")).isNull();
    assertThat(resolver.getValue(context, null, "name")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void writesNothing() {
    var row = new Row("a", 3);
    assertThat(resolver.isReadOnly(context, row, "name")).isTrue();
    assertThatThrownBy(() -> resolver.setValue(context, row, "name", "b"))
        .isInstanceOf(PropertyNotWritableException.class);
  }

  private static final class Nowhere extends ELContext {
    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
