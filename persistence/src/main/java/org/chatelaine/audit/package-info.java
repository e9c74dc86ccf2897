/** An unbroken record of who did what. */
package org.chatelaine.audit;
