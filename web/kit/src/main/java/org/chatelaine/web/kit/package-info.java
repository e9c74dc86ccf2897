/**
 * What both faces share: the shell, the words, the person at the screen and the door they came
 * through.
 */
package org.chatelaine.web.kit;
