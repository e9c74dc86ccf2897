/** What administrators set, and the tables at the start. */
package org.chatelaine.setting.service;
