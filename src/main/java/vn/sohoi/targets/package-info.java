/** Indicators, and the target sets that judge them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage", "units", "yaml"})
package vn.sohoi.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
