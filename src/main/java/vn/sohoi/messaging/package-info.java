/** What comes in and goes out of a chat, whatever the channel: messages, delivery, the courier's queue. */
@NullMarked
@ApplicationModule(allowedDependencies = {"limits"})
package vn.sohoi.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
