package vn.sohoi.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads small JSON bodies; the edge lets none in that is larger. */
@Component
class JsonBodies {

    private final JsonMapper json;

    JsonBodies(JsonMapper json) {
        this.json = json;
    }

    <T> T read(HttpServletRequest request, Class<T> type) {
        String media = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!media.startsWith("application/json")) {
            throw ApiErrors.refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Không nhận kiểu nội dung này; xin gửi application/json.");
        }
        try {
            T read = json.readValue(bytes(request), type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException broken) {
            // told below, like an empty one
        }
        throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Nội dung gửi lên không phải JSON đúng dạng.");
    }

    private static byte[] bytes(HttpServletRequest request) {
        try (InputStream body = request.getInputStream()) {
            return body.readAllBytes();
        } catch (IOException broken) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Không nhận được trọn vẹn nội dung; xin gửi lại.");
        }
    }
}
