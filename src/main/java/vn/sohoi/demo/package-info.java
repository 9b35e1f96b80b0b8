/** The example installation: Cao Bằng 2022 with figures that add up to the source's. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"installation", "storage", "units", "people", "targets", "reports", "scores", "time"})
package vn.sohoi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
