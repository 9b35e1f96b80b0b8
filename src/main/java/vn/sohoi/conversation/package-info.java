/** A turn: who speaks, what was asked, what is stored, what to send. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "language",
            "yaml",
            "dialog",
            "insights",
            "messaging",
            "units",
            "people",
            "targets",
            "reports",
            "progress",
            "questions"
        })
package vn.sohoi.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
