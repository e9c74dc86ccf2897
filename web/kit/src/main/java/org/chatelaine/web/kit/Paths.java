package org.chatelaine.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What part of the face a request is for. */
final class Paths {

  /** Styles, scripts and pictures; they tell nobody anything. */
  private static final String RESOURCES = "/jakarta.faces.resource/";

  private Paths() {}

  /** The path below the context as the container took it apart, without the view's suffix. */
  static String of(HttpServletRequest request) {
    var info = request.getPathInfo();
    return plain(request.getServletPath() + (info == null ? "" : info));
  }

  static String plain(String path) {
    if (path.isEmpty()) return "/";
    if (path.startsWith(RESOURCES)) return path;
    return path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
  }

  static boolean isResource(String path) {
    return path.startsWith(RESOURCES) && !path.contains("..");
  }

  /** A resource of no name, which Faces answers with a fault of its own. */
  static boolean isNothing(String path) {
    return path.equals(RESOURCES + ".xhtml");
  }

  /**
   * Open are the resources, the named paths, and what lies below a named path ending in a slash.
   */
  static boolean isOpen(String path, Set<String> open) {
    if (isResource(path) || open.contains(path)) return true;
    return open.stream().anyMatch(name -> name.endsWith("/") && path.startsWith(name));
  }

  /** Whether a person may be led there after signing in: only within this face. */
  static boolean isWithin(String target) {
    return target != null
        && target.startsWith("/")
        && !target.startsWith("//")
        && !target.contains("\\")
        && target.chars().noneMatch(Character::isISOControl);
  }
}
