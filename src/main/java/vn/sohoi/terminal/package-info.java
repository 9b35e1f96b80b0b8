/** A conversation in the terminal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messaging", "people"})
package vn.sohoi.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
