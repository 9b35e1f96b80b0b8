/** Tables to print, sign and calculate with: the yearly appendix and the month's figures, as DOCX and XLSX. */
@NullMarked
@ApplicationModule(allowedDependencies = {"units", "targets", "reports", "progress", "scores"})
package vn.sohoi.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
