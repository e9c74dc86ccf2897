/** What the portal may know of the organisation it serves. */
package org.chatelaine.setting.api;
