/** Sổ Hội: figures reported, kept and asked about in a chat. */
@NullMarked
package vn.sohoi;

import org.jspecify.annotations.NullMarked;
