/** The database: MongoDB or its embedded stand-in, with migrations and indexes. */
@NullMarked
@ApplicationModule(allowedDependencies = "installation")
package vn.sohoi.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
