/** The audit, read and checked. */
package org.chatelaine.web.admin.audit;
