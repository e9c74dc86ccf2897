package org.chatelaine.web.admin.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chatelaine.audit.AuditRow;
import org.chatelaine.web.kit.Words;

/** The details of a line of the audit in words; it keeps them as {@code name=value; name=value}. */
@Named
@RequestScoped
public class AuditDetails {

  /** Identifiers, which say nothing to a reader. */
  private static final Set<String> IDS =
      Set.of("configuration", "device", "enrolment", "owner", "session");

  /** Where the values of a detail have their words. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "audience", List.of("distribution.audience."),
          "face", List.of("account.session.face."),
          "kind", List.of("command.kind.", "configuration.kind."),
          "profile", List.of("ca.profile."),
          "reason", List.of("ca.reason."),
          "to", List.of("account.role.", "common.language.", "common.theme."));

  /** What the product itself gives as a reason, as a key of words. */
  private static final Pattern REASON = Pattern.compile("(command|distribution)\\.reason\\.");

  @Inject private Words words;

  /** What a person wants to know of a line. */
  public List<String> of(AuditRow row) {
    return parsed(row).entrySet().stream()
        .filter(detail -> !IDS.contains(detail.getKey()))
        .map(detail -> told(detail.getKey(), detail.getValue()))
        .toList();
  }

  private String told(String name, String value) {
    var label = words.orElse("audit.detail." + name, name);
    return words.of("audit.detail", label, said(name, value));
  }

  private String said(String name, String value) {
    return VALUES.getOrDefault(name, List.of()).stream()
        .map(prefix -> prefix + value)
        .filter(words::knows)
        .findFirst()
        .map(words::get)
        .orElseGet(() -> plain(value));
  }

  private String plain(String value) {
    if (REASON.matcher(value).lookingAt()) return words.orElse(value, value);
    return switch (value) {
      case "true" -> words.get("common.yes");
      case "false" -> words.get("common.no");
      default -> value;
    };
  }

  static Map<String, String> parsed(AuditRow row) {
    var details = new LinkedHashMap<String, String>();
    if (row.detail() == null) return details;
    for (var part : row.detail().split("; ")) {
      var sign = part.indexOf('=');
      if (sign > 0) details.put(part.substring(0, sign), part.substring(sign + 1));
    }
    return details;
  }
}
