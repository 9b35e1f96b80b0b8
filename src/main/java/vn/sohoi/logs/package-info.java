/** What the service writes about itself: what went wrong and where, never what people wrote. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sohoi.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
