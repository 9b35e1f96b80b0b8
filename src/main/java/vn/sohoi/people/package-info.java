/** Who may speak for which unit: posts, the roster, sign-up, rights. */
@NullMarked
@ApplicationModule(allowedDependencies = {"limits", "storage", "units", "language"})
package vn.sohoi.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
