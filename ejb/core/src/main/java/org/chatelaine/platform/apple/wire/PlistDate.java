package org.chatelaine.platform.apple.wire;

/** A date as a plist writes it; nothing here needs to reckon with one. */
public record PlistDate(String text) {}
