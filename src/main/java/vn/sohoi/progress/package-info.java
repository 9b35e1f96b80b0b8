/** How far along a target is: totals, coverage, shares, who has reported. */
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "targets", "reports"})
package vn.sohoi.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
