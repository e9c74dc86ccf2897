/** What an administrator sets, and how the messages between the parts fare. */
package org.chatelaine.web.admin.setting;
