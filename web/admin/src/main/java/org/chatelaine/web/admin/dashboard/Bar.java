package org.chatelaine.web.admin.dashboard;

import java.io.Serializable;
import java.util.List;

/**
 * A bar of a chart.
 *
 * @param key what it stands for, as an address names it
 * @param label the same in words
 * @param told all of it in words, for whoever does not see the bar
 */
public record Bar(String key, String label, String told, long total, List<Part> parts)
    implements Serializable {}
