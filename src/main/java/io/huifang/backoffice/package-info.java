/** Tells the bank's systems what became known, and hears from them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "campaign", "followup"})
package io.huifang.backoffice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
