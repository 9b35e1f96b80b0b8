/** Indicators, and the target sets that judge them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"plausibility", "storage", "units", "yaml"})
package vn.sohoi.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
