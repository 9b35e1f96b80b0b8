/** The one clock: the real one, or the simulator's that can be moved. */
@NullMarked
@ApplicationModule(allowedDependencies = {"installation", "storage"})
package vn.sohoi.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
