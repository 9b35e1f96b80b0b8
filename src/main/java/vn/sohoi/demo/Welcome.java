package vn.sohoi.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.sohoi.installation.DemoMode;

/** Prints what to try. */
@Component
@Conditional(DemoMode.class)
class Welcome {

    private int port;

    @EventListener
    void on(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (port > 0) {
            System.out.printf("""

                    Sổ Hội is ready. Open http://localhost:%d/ and play:
                      a chair with an open report   0902001267   "báo cáo", then answer the questions
                      an officer of her district    0901000040   "chỉ tiêu 5 đến đâu rồi", "xã nào chưa báo cáo"
                      an officer of the province    0900000001   "how far along is target 5"
                    In the demo it is 18 November 2022, 08:00; October is due on the 20th.
                    %n""", port);
        }
    }
}
