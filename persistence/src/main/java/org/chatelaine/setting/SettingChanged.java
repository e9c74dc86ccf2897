package org.chatelaine.setting;

import org.chatelaine.kernel.SpaceId;

/** Another value holds under this name from now on. */
public record SettingChanged(SpaceId space, String name) {}
