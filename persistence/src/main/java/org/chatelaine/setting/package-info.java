/** What the launcher was told, and what an administrator sets for the whole product or a space. */
package org.chatelaine.setting;
