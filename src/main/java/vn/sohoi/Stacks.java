package vn.sohoi;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every thread is doing at this moment: names, locks and stacks, and nothing of what they work on. */
final class Stacks {

    private static final String BLANK_LINE = "\n\n";

    private final ThreadMXBean platform = ManagementFactory.getThreadMXBean();
    private final HotSpotDiagnosticMXBean diagnostics =
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    /** One paragraph a thread. */
    String all() {
        return Stream.concat(
                        Arrays.stream(platform.dumpAllThreads(false, false)).map(Stacks::shown), virtual())
                .collect(Collectors.joining(BLANK_LINE));
    }

    private static String shown(ThreadInfo thread) {
        String waits = thread.getLockName() == null ? "" : " for " + thread.getLockName();
        String owner = thread.getLockOwnerName() == null ? "" : " of \"" + thread.getLockOwnerName() + "\"";
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "    at %s.%s(%s:%d)"
                        .formatted(
                                frame.getClassName(),
                                frame.getMethodName(),
                                frame.getFileName(),
                                frame.getLineNumber()))
                .collect(Collectors.joining(
                        "\n",
                        "\"%s\" %s%s%s%n".formatted(thread.getThreadName(), thread.getThreadState(), waits, owner),
                        ""));
    }

    /** The service has none of its own (ops/adr/008), but a library may. */
    private Stream<String> virtual() {
        try {
            var folder = Files.createTempDirectory("sohoi-threads");
            var file = folder.resolve("threads.txt");
            try {
                diagnostics.dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
                return virtual(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException | RuntimeException unwritable) {
            return Stream.of(
                    "virtual threads: unknown, " + unwritable.getClass().getSimpleName());
        }
    }

    private static Stream<String> virtual(Path dump) throws IOException {
        return Arrays.stream(Files.readString(dump).split(BLANK_LINE))
                .filter(thread -> thread.lines().findFirst().orElse("").contains("\" virtual"));
    }
}
