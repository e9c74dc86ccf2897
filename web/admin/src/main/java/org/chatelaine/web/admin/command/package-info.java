/** All commands of the space. */
package org.chatelaine.web.admin.command;
