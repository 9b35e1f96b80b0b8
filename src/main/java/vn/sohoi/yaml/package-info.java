/** YAML files read with every mistake named by line. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sohoi.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
