package vn.sohoi.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.people.Invitations;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Roster;

/** {@code POST /api/invitations}: a code for somebody of the roster whose channel cannot share a phone number. */
@RestController
class InvitationController {

    private final Invitations invitations;
    private final Roster roster;
    private final JsonBodies bodies;

    InvitationController(Invitations invitations, Roster roster, JsonBodies bodies) {
        this.bodies = bodies;
        this.invitations = invitations;
        this.roster = roster;
    }

    record Invited(@Nullable String phone) {}

    record Invitation(String code, OffsetDateTime expires) {}

    @PostMapping("/api/invitations")
    ResponseEntity<Invitation> invite(HttpServletRequest request) {
        Invited invited = bodies.read(request, Invited.class);
        Phone phone = Phone.of(Objects.requireNonNullElse(invited.phone(), ""))
                .orElseThrow(() -> ApiErrors.refusal(
                        HttpStatus.UNPROCESSABLE_CONTENT, "Số điện thoại không đúng; ví dụ đúng: 0912345678."));
        if (roster.postsOf(phone).isEmpty()) {
            throw ApiErrors.refusal(HttpStatus.NOT_FOUND, "Số điện thoại này chưa có trong danh sách cán bộ.");
        }
        String code = invitations.issue(phone);
        OffsetDateTime expires = ReportNumbers.local(invitations.expiry(code).orElseThrow());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Invitation(code, expires));
    }
}
