package vn.sohoi.bench;

/**
 * One line of the table.
 *
 * @param aim what it should be; "" where nothing was promised
 */
record Row(String what, String figure, String aim) {

    String markdown() {
        return "| %s | %s | %s |".formatted(what, figure, aim);
    }
}
