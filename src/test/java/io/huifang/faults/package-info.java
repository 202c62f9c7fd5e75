/** What the whole service does when something that it stands on breaks: the jar, a real Asterisk, a real database. */
package io.huifang.faults;
