package vn.sohoi.webchat;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.sohoi.messaging.Inbox.StoreUnavailable;

/** Tells a person that nothing was stored and that trying again helps. */
@RestControllerAdvice
class StoreDown {

    @ExceptionHandler(StoreUnavailable.class)
    ProblemDetail unavailable(StoreUnavailable down) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Tạm thời chưa ghi được. Tin nhắn chưa được lưu, chị vui lòng gửi lại sau ít phút.");
        problem.setTitle("The store is unavailable");
        return problem;
    }
}
