package org.chatelaine.device;

import java.io.Serializable;

/** A profile that a device says it has. */
public record InstalledProfile(String identifier, String uuid) implements Serializable {}
