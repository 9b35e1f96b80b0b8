/** What this installation is, demo or real: what its settings say, and what its store says of itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sohoi.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
