package vn.sohoi.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.Application;

/** Whole starts on one data folder, one after the other. */
@ExtendWith(OutputCaptureExtension.class)
class RealIsNeverDemoTests {

    @TempDir
    Path data;

    @Test
    void aForgottenVariableDoesNotTurnARealInstallationIntoTheDemo(CapturedOutput output) {
        try (var real = start("--sohoi.demo=false")) {
            real.getBean(MongoTemplate.class).insert(new Document("_id", "lan").append("phone", "0912345678"), "posts");
        }
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "SOHOI_DEMO=false")
                .doesNotContain("\tat ");
        try (var real = start("--sohoi.demo=false")) {
            List<Document> posts = real.getBean(MongoTemplate.class).findAll(Document.class, "posts");
            assertThat(posts).extracting(post -> post.get("_id")).containsExactly("lan");
        }
    }

    @Test
    void aRealInstallationDoesNotBeginOnTheDemosData() {
        start("--sohoi.demo=true").close();
        assertThatThrownBy(() -> start("--sohoi.demo=false")).isInstanceOf(StartRefused.class);
        start().close();
    }

    @Test
    void aMisspeltVariableStopsTheStartBeforeAnythingIsWritten(CapturedOutput output) {
        assertThatThrownBy(() -> start("--mongodb.url=mongodb://real")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> start("--sohoi.demo=flase")).isInstanceOf(StartRefused.class);
        assertThat(output).contains("it looks like MONGODB_URI", "SOHOI_DEMO is neither true nor false");
        assertThat(data).isEmptyDirectory();
    }

    private ConfigurableApplicationContext start(String... settings) {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("logging.level.root", "warn", "spring.main.banner-mode", "off"));
        var all = new ArrayList<>(List.of(settings));
        all.add("--sohoi.data=" + data);
        all.add("--sohoi.storage.commit-before-reply=false");
        return application.run(all.toArray(String[]::new));
    }
}
