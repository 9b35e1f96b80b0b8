package vn.sohoi.console.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The text of a file: UTF-8 with or without a mark, or what Excel calls Unicode text. */
final class FileText {

    private FileText() {}

    static String of(byte[] bytes) throws Unreadable {
        String text = decode(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(1, "Đây không phải tệp văn bản.", "CSV UTF-8, XLSX");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String decode(byte[] bytes) throws Unreadable {
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return decode(bytes, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws Unreadable {
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return strict.decode(rest).toString();
        } catch (CharacterCodingException broken) {
            throw new Unreadable(
                    lineAt(bytes, rest.position()),
                    "Chữ ở đây không phải UTF-8. Trong Excel, xin lưu tệp kiểu “CSV UTF-8”.",
                    "UTF-8");
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
