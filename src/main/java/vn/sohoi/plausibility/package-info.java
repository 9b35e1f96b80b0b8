/** Whether a new figure fits what its unit reported before. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sohoi.plausibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
