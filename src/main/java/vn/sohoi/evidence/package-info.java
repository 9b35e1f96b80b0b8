/** What is attached to a report as evidence: photos, documents, links and places, kept in GridFS. */
@NullMarked
@ApplicationModule(allowedDependencies = {"storage"})
package vn.sohoi.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
