/** The competition of a year: its criteria as files, what was entered by hand, and a score sheet per unit. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage", "yaml", "units", "targets", "reports", "progress"})
package vn.sohoi.scores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
