/** The HTTP interface for staff and machines: imports, progress, reports, exports, readings. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "edge",
            "storage",
            "messaging",
            "language",
            "units",
            "people",
            "targets",
            "reports",
            "evidence",
            "progress",
            "scores",
            "exports",
            "questions",
            "conversation",
            "dialog",
            "insights",
            "time",
            "yaml"
        })
package vn.sohoi.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
