/** The Telegram channel: the only code that knows its wire format. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messaging"})
package vn.sohoi.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
