/** The simulator's HTTP channel and the web chat page on it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "installation",
            "messaging",
            "conversation",
            "people",
            "units",
            "reports",
            "reminders",
            "time"
        })
package vn.sohoi.webchat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
