package vn.sohoi.yaml;

/**
 * One mistake in a file.
 *
 * @param line from 1
 * @param found what stands there
 * @param allowed what may stand there
 */
public record Problem(String file, int line, String found, String allowed) {

    @Override
    public String toString() {
        return "%s:%d: %s; allowed: %s".formatted(file, line, found, allowed);
    }
}
