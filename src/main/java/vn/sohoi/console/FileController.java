package vn.sohoi.console;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.evidence.Attachment;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.evidence.KeptFile;

/** {@code GET /api/files/{id}}: the bytes of an attachment, so that a browser shows them and runs none of them. */
@RestController
class FileController {

    static final String PATH = "/api/files/";

    private static final String NOTHING_RUNS = "default-src 'none'; img-src 'self'; sandbox; frame-ancestors 'none'";

    private final Evidence evidence;

    FileController(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping(PATH + "{id}")
    ResponseEntity<Resource> file(@PathVariable String id) {
        KeptFile file = evidence.find(id)
                .orElseThrow(() -> ApiErrors.refusal(HttpStatus.NOT_FOUND, "Không có tệp " + shown(id) + "."));
        Attachment attachment = file.attachment();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment).toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(attachment.type()))
                .contentLength(attachment.size())
                .body(new InputStreamResource(() -> file.bytes().get()));
    }

    private static String shown(String id) {
        return id.matches("\\w{1,40}") ? id : "này";
    }

    /** Pictures and PDF are shown; everything else is saved. */
    private static ContentDisposition disposition(Attachment attachment) {
        boolean isShown =
                attachment.type().startsWith("image/") || attachment.type().equals("application/pdf");
        String name = switch (attachment.kind()) {
            case PHOTO, DOCUMENT -> attachment.name();
            case LINK, LOCATION -> "minh-chung.txt";
        };
        return (isShown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
    }
}
