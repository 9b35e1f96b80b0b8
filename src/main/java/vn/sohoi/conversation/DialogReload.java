package vn.sohoi.conversation;

import org.springframework.context.annotation.Conditional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.sohoi.installation.DemoMode;

/** In the simulator, who changes a dialog file sees it at once. */
@Component
@Conditional(DemoMode.class)
class DialogReload {

    /** Two looks at the same text make a change, so that it is taken within a second and a half. */
    private static final long EVERY_MILLIS = 700;

    private final DialogFolder folder;

    DialogReload(DialogFolder folder) {
        this.folder = folder;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void look() {
        folder.refresh();
    }
}
