package vn.sohoi.evidence;

import java.io.InputStream;
import java.util.function.Supplier;

/** An attachment and a way to read its bytes, to be closed by the reader. */
public record KeptFile(Attachment attachment, Supplier<InputStream> bytes) {}
