/** Who owes what, and when to say it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"storage", "messaging", "units", "people", "targets", "reports", "conversation", "time"})
package vn.sohoi.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
