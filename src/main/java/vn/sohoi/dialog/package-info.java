/** The dialog engine: definitions in, a session and an input in, a session and messages out. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "yaml"})
package vn.sohoi.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
