package vn.sohoi.console;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.conversation.DialogFolder;
import vn.sohoi.yaml.Problem;

/** {@code GET /api/dialogs/problems}: what is wrong with the dialog files, of which earlier versions are used. */
@RestController
class DialogController {

    private final DialogFolder folder;

    DialogController(DialogFolder folder) {
        this.folder = folder;
    }

    @GetMapping("/api/dialogs/problems")
    List<Problem> problems() {
        return folder.problems();
    }
}
