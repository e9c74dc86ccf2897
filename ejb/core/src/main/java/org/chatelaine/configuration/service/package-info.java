/** Makes, changes and takes away configurations. */
package org.chatelaine.configuration.service;
