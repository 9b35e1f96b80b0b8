/** The tree of units over time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage"})
package vn.sohoi.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
