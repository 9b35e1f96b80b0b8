/** Reading Vietnamese: folding, numbers, ratios, money, periods, yes and no. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.sohoi.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
