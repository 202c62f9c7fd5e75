/** Knows who is at the door, what they may do, and what they did: accounts, roles, tokens, the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package io.huifang.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
