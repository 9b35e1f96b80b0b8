/** Draws dialogs. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"dialog"})
package vn.sohoi.diagrams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
