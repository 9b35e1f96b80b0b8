package vn.sohoi.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sohoi.limits.Quota;

/** Lets no address and no chat of the simulator take so much that others wait. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestLimits extends OncePerRequestFilter {

    private static final String CHAT = "/api/chat/";

    private final Quota<String> addresses;
    private final Quota<String> chats;
    private final Problems problems;

    RequestLimits(LimitSettings limits, Problems problems) {
        this.addresses = new Quota<>(limits.requests(), InstantSource.system());
        this.chats = new Quota<>(limits.chat(), InstantSource.system());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration address = addresses.take(Addresses.of(request));
        if (address.isPositive()) {
            problems.tooMany(
                    request,
                    response,
                    address,
                    "Máy này gửi quá nhiều yêu cầu cùng lúc. Xin đợi giây lát rồi thử lại.");
            return;
        }
        Duration chat = isMessage(request) ? chats.take(Paths.of(request)) : Duration.ZERO;
        if (chat.isPositive()) {
            problems.tooMany(
                    request,
                    response,
                    chat,
                    "Tin nhắn đến nhanh quá nên tin này chưa được nhận. Chị vui lòng đợi giây lát rồi gửi lại.");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isMessage(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && Paths.of(request).startsWith(CHAT);
    }
}
