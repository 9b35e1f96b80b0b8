package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sohoi.RunningApplication;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;

/** In the simulator a saved dialog file is in use at once, and conversations that are open go on. */
class DialogReloadTests {

    private static final Chat CHAT = new Chat("test", "reload");
    private static final String QUESTION = "Hội góp ý mấy dự thảo văn bản?";

    @TempDir
    private Path folder;

    private RunningApplication app;
    private int events;

    @BeforeEach
    void aReportIsOpen() throws IOException {
        for (String name : List.of("monthly-report", "sign-up", "my-progress")) {
            Files.copy(Path.of("dialogs", name + ".yaml"), folder.resolve(name + ".yaml"));
        }
        app = RunningApplication.start("--sohoi.dialogs=" + folder);
        receive(new Incoming.Contact("0902001267", true));
        say("báo cáo");
        say("sửa câu 10");
        assertThat(say("7")).contains("được góp ý: 7");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private String receive(Incoming.Content content) {
        Incoming event =
                new Incoming(CHAT, "event-" + ++events, app.bean(Clock.class).instant(), content);
        return String.join(
                "\n",
                app.bean(Inbox.class).receive(event).stream()
                        .map(Outgoing::text)
                        .toList());
    }

    private String say(String text) {
        return receive(new Incoming.Text(text));
    }

    private void change(String from, String to) throws IOException {
        Path file = folder.resolve("monthly-report.yaml");
        String yaml = Files.readString(file);
        assertThat(yaml).contains(from);
        Files.writeString(file, yaml.replace(from, to));
    }

    private String listed() {
        var request = HttpRequest.newBuilder(URI.create(app.url() + "/api/dialogs/problems"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.sendAsync(request, BodyHandlers.ofString()).join().body();
        }
    }

    private static void soon(Runnable fact) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(fact::run);
    }

    @Test
    void whatIsSavedIsSaidAndAnswersAreKept() throws IOException {
        say("sửa câu 10");
        change(QUESTION, "Hội có mấy ý kiến về dự thảo?");
        soon(() -> assertThat(say("nhắc lại")).contains("Câu 10/12.", "Hội có mấy ý kiến về dự thảo?"));
        change("Hội có mấy ý kiến", "Hội có mấy {ý kiến}");
        soon(() -> assertThat(app.bean(DialogFolder.class).problems()).hasSize(1));
        assertThat(say("nhắc lại")).contains("Hội có mấy ý kiến về dự thảo?");
        assertThat(listed()).startsWith("[{\"file\":\"monthly-report.yaml\",\"line\":87,\"found\":\"'ý kiến'\",");
        assertThat(say("xem lại")).contains("được góp ý: 7");
    }

    @Test
    void aQuestionThatIsGoneIsFollowedByOneThatIsNotAnswered() throws IOException {
        assertThat(say("sửa câu 10")).contains(QUESTION);
        String yaml = Files.readString(folder.resolve("monthly-report.yaml"));
        String step = yaml.substring(yaml.indexOf("  draft-comments:"), yaml.indexOf("  party-recommended:"));
        change(step, "");
        soon(() -> assertThat(app.bean(DialogFolder.class)
                        .dialogs()
                        .get("monthly-report")
                        .step("draft-comments"))
                .isEmpty());
        assertThat(say("8")).contains("Câu 1/11.");
        assertThat(say("xem lại")).contains("được góp ý 7");
    }

    @Test
    void aDialogThatIsGoneIsClosedAndTheDraftOutlivesIt() throws IOException {
        Path file = folder.resolve("monthly-report.yaml");
        String yaml = Files.readString(file);
        Files.delete(file);
        soon(() -> assertThat(app.bean(DialogFolder.class).dialogs().find("monthly-report"))
                .isEmpty());
        assertThat(say("12")).contains("Đây là Sổ Hội");
        assertThat(say("tiến độ")).contains("năm 2022:");
        Files.writeString(file, yaml);
        soon(() -> assertThat(app.bean(DialogFolder.class).dialogs().find("monthly-report"))
                .isPresent());
        assertThat(say("báo cáo")).contains("Đang dở 1/12 câu");
    }
}
