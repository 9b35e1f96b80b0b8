/** A turn: who speaks, what was asked, what is stored, what to send. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "installation",
            "storage",
            "time",
            "language",
            "yaml",
            "dialog",
            "insights",
            "plausibility",
            "messaging",
            "units",
            "people",
            "targets",
            "reports",
            "progress",
            "evidence",
            "questions"
        })
package vn.sohoi.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
