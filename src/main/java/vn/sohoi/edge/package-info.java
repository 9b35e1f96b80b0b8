/** What stands before every request: limits, foreign hosts, the admin token, headers, and pages of what went wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {"installation", "limits"})
package vn.sohoi.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
