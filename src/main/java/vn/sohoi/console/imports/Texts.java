package vn.sohoi.console.imports;

import java.util.List;

/** Sentences that several checks say. */
final class Texts {

    static final String BAD_TARGET = "Bộ chỉ tiêu không đúng ở chỗ này.";

    private Texts() {}

    static String ambiguous(List<String> codes) {
        return "Mã này có thể là " + String.join(" hoặc ", codes)
                + "; xin ghi đủ các số 0 ở đầu (trong Excel, định dạng cột mã là Văn bản).";
    }
}
