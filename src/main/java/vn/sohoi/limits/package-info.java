/** How much of a thing one sender may take, and what the log says of those who try too often. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sohoi.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
