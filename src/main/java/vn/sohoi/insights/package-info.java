/** What can be learned from conversations about the dialogs: counts a step, and what was not understood, masked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage", "dialog", "language"})
package vn.sohoi.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
