/** A conversation in the terminal, and the command that checks and draws dialogs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messaging", "people", "conversation", "dialog", "diagrams", "yaml"})
package vn.sohoi.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
