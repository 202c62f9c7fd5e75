/** A room that may use no other. */
@ApplicationModule(allowedDependencies = {})
package io.huifang.brokenhouse.cellar;

import org.springframework.modulith.ApplicationModule;
