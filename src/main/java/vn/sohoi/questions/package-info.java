/** From a person's words to a question, from a question to an answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "units", "people", "targets", "reports", "progress"})
package vn.sohoi.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
