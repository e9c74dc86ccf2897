package org.chatelaine.rules;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The queries a class asks, each text with the constants it is made of put in. */
final class Queries extends TreeScanner<Void, Void> {

  /** Also a half of one: what it reads, and which rows of it. */
  record Query(String place, String text) {}

  private static final Pattern QUERY =
      Pattern.compile("(?is).*\\b(from|update|insert into|merge into)\\s+[A-Za-z_]+\\b.*");

  private final Map<String, ExpressionTree> constants = new HashMap<>();
  private final List<Query> found = new ArrayList<>();
  private String type;
  private String method;

  static List<Query> in(CompilationUnitTree unit) {
    var queries = new Queries();
    queries.scan(unit, null);
    return queries.found;
  }

  @Override
  public Void visitClass(ClassTree tree, Void none) {
    if (type == null) type = tree.getSimpleName().toString();
    for (var member : tree.getMembers())
      if (member instanceof VariableTree field && field.getInitializer() != null)
        constants.put(field.getName().toString(), field.getInitializer());
    for (var member : tree.getMembers()) if (!(member instanceof VariableTree)) scan(member, none);
    return null;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void none) {
    method = tree.getName().toString();
    return scan(tree.getBody(), none);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void none) {
    if (tree.getKind() != Tree.Kind.PLUS) return super.visitBinary(tree, none);
    note(text(tree));
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void none) {
    note(text(tree));
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void none) {
    note(text(tree));
    return null;
  }

  private void note(String text) {
    if (QUERY.matcher(text).matches())
      found.add(new Query(type + "." + method, text.replaceAll("\\s+", " ").strip()));
  }

  private String text(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) return String.valueOf(literal.getValue());
    if (tree instanceof ParenthesizedTree inner) return text(inner.getExpression());
    if (tree instanceof BinaryTree sum)
      return text(sum.getLeftOperand()) + text(sum.getRightOperand());
    if (tree instanceof ConditionalExpressionTree either)
      return text(either.getTrueExpression()) + " " + text(either.getFalseExpression());
    if (tree instanceof IdentifierTree name && constants.get(name.getName().toString()) != null) {
      // Taken away meanwhile, so that a constant made of itself does not go round.
      var constant = constants.remove(name.getName().toString());
      var text = text(constant);
      constants.put(name.getName().toString(), constant);
      return text;
    }
    return "…";
  }
}
