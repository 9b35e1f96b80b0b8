/** Periods, deadlines, and one report a unit and period, with its revisions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage", "units", "targets", "people"})
package vn.sohoi.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
