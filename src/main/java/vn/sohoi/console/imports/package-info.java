/** Files of units, posts, targets, figures and allotments: read, checked as a whole, and applied once. */
@NullMarked
package vn.sohoi.console.imports;

import org.jspecify.annotations.NullMarked;
