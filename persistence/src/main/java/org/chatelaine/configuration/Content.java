package org.chatelaine.configuration;

/** What one version of a configuration says; one value class for each kind. */
public interface Content {

  ConfigurationKind kind();
}
