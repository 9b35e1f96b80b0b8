package vn.sohoi.webchat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Plays the web chat page in a real browser, as a newcomer would. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WebChatBrowserIT {

    @TempDir
    private static Path data;

    private static final String CHAIR = "[data-role=chair]";
    private static final String DISTRICT = "[data-role=district]";
    private static final Pattern RECEIPT = Pattern.compile("10/2022.*đúng hạn", Pattern.DOTALL);
    private static final Pattern SUMMARY = Pattern.compile("Gửi báo cáo này");
    private static final Pattern NEW_MEMBERS = Pattern.compile("mấy hội viên \\(đã trừ");
    private static final Pattern OF_THE_PROVINCE = Pattern.compile("[\\d.]+/1\\.300");
    private static final Pattern EVENT_ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final LocatorAssertions.IsInViewportOptions WHOLE =
            new LocatorAssertions.IsInViewportOptions().setRatio(1);
    private static final int MORE_THAN_ALL_QUESTIONS = 20;

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void emptyStore(DynamicPropertyRegistry properties) {
        properties.add("sohoi.data", data::toString);
    }

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openPage() {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean ofTheNetwork = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !ofTheNetwork) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://127.0.0.1:" + port);
    }

    @AfterEach
    void pageNeverComplained() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void chairReportsWhileTheDistrictAsks() {
        var chair = play(person(CHAIR).filter(new Locator.FilterOptions().setHasText("chưa nộp")));
        say(chair, "báo cáo");
        for (int answers = 0; !newest(chair).matches(SUMMARY); answers++) {
            assertThat(answers).as(newest(chair).text()).isLessThan(MORE_THAN_ALL_QUESTIONS);
            say(chair, newest(chair).matches(NEW_MEMBERS) ? "muoi hai" : "như tháng trước");
        }
        assertThat(chair.locator("[data-message=bot]").last()).containsText("Hội viên tăng thêm: 12");
        say(chair, "gửi");
        assertThat(chair.locator("[data-message=bot]").last()).containsText(RECEIPT);

        var district = play(person(DISTRICT));
        say(district, "chỉ tiêu 5 đến đâu rồi");
        assertThat(district.locator("[data-log]")).containsText("1.604/1.300 hội viên, đạt 123%");
        assertThat(district.locator("[data-log]")).containsText("150/161 xã");
        say(district, "how far along is target 5");
        assertThat(district.locator("[data-log]")).containsText("1,604/1,300, 123%");
        assertThat(chair).isVisible();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "web-chat.png")));
    }

    @Test
    void whatWasNotUnderstoodIsShownToThoseWhoWordTheQuestions() {
        var chair = play(person(CHAIR).filter(new Locator.FilterOptions().setHasText("chưa nộp")));
        say(chair, "báo cáo");
        say(chair, "chắc khoảng 4 buổi Lan ạ");
        page.setViewportSize(360, 640);
        page.navigate("http://127.0.0.1:" + port + "/learn.html");
        assertThat(page.locator("[data-dialogs]")).containsText("“chắc khoảng # buổi … ạ” × 1");
        noSidewaysScroll();
    }

    @Test
    void keyboardAloneIsEnough() {
        tabTo("[data-person]:has(" + CHAIR + ")", "Tab");
        page.keyboard().press("Enter");
        var chair = page.locator("[data-chat]");
        settled(chair);
        assertThat(chair.locator("[data-input]")).isFocused();
        tabTo("[data-share]", "Shift+Tab");
        page.keyboard().press("Space");
        settled(chair);
        assertThat(chair.locator("[data-input]")).isFocused();
        page.keyboard().type("chỉ tiêu 5");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("đến đâu rồi");
        assertThat(chair.locator("[data-input]")).hasValue("chỉ tiêu 5\nđến đâu rồi");
        page.keyboard().press("Enter");
        settled(chair);
        assertThat(chair.locator("[data-log]")).containsText(OF_THE_PROVINCE);
    }

    @Test
    void phoneShowsOneChatAtATimeAndNeverScrollsSideways() {
        page.setViewportSize(360, 640);
        noSidewaysScroll();
        var chair = play(person(CHAIR));
        noSidewaysScroll();
        assertThat(chair.locator("[data-send]")).isInViewport(WHOLE);
        page.locator("[data-show='1']").click();
        var district = play(person(DISTRICT));
        say(district, "chỉ tiêu 5 đến đâu rồi");
        noSidewaysScroll();
        assertThat(district.locator("[data-message=bot]").last()).isInViewport();
        assertThat(district.locator("[data-send]")).isInViewport(WHOLE);
        assertThat(chair).isHidden();
        page.locator("[data-show='0']").click();
        assertThat(chair).isVisible();
        assertThat(district).isHidden();
    }

    @Test
    void messageIsTriedAgainUnderItsIdUntilItArrives() {
        var district = play(person(DISTRICT));
        var bodies = new ArrayList<String>();
        page.route("**/api/chat/*", route -> failTwice(route, bodies));
        type(district, "xã nào chưa báo cáo");
        assertThat(district.locator("[data-state=retrying]")).isVisible();
        assertThat(district.locator("[data-trouble]")).not().isEmpty();
        settled(district);
        assertThat(bodies).hasSize(3);
        assertThat(bodies.stream().map(WebChatBrowserIT::eventId).distinct()).hasSize(1);
        assertThat(district.locator("[data-state=retrying]")).hasCount(0);
    }

    @Test
    void reloadLosesNeitherWhatWasSaidNorWhatSheIsTyping() {
        var district = play(person(DISTRICT));
        int said = district.locator("[data-message]").count();
        district.locator("[data-input]").fill("chỉ tiêu 5 đ");
        page.reload();
        assertThat(district.locator("[data-message]")).hasCount(said);
        assertThat(district.locator("[data-input]")).hasValue("chỉ tiêu 5 đ");
    }

    @Test
    void markupIsShownAsText() {
        var district = play(person(DISTRICT));
        say(district, "<img src=x onerror=alert(1)><b>đậm</b>");
        assertThat(district.locator("[data-message=me]").last()).containsText("<b>đậm</b>");
        assertThat(district.locator("[data-log] :is(img, b)")).hasCount(0);
    }

    @Test
    void onlyTheNewestMessageHasActiveButtons() {
        var chair = play(person(CHAIR));
        assertThat(chair.locator("[data-share]")).isDisabled();
        say(chair, "báo cáo");
        assertThat(chair.locator("[data-message=bot]:not(:nth-last-child(1 of [data-message=bot])) button:enabled"))
                .hasCount(0);
    }

    @Test
    void refusalIsShownInTheChat() {
        var district = play(person(DISTRICT));
        var problem = new Route.FulfillOptions()
                .setStatus(413)
                .setContentType("application/problem+json")
                .setBody("{\"status\":413,\"detail\":\"Tin nhắn quá dài.\"}");
        page.route("**/api/chat/*", route -> route.fulfill(problem));
        say(district, "rất dài");
        assertThat(district.locator("[data-message=system]")).containsText("Tin nhắn quá dài.");
        assertThat(district.locator("[data-state=refused]")).containsText("rất dài");
    }

    @Test
    void clockMovesByAnHour() {
        var now = page.locator("[data-clock-now]");
        assertThat(now).hasAttribute("datetime", Pattern.compile("^\\d{4}-"));
        String before = now.innerText();
        page.locator("[data-clock-add='1']").click();
        assertThat(now).not().hasText(before);
    }

    @Test
    void pageSaysThatTheSimulatorIsOff() {
        page.route("**/api/sim/people", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        page.reload();
        assertThat(page.locator("[data-notice]")).containsText("Máy mô phỏng đang tắt");
        assertThat(page.locator("[data-clock]")).isHidden();
    }

    private Locator person(String role) {
        var ofThatRole = new Locator.FilterOptions().setHas(page.locator(role));
        return page.locator("[data-person]:visible").filter(ofThatRole);
    }

    /** Chooses a person and shares her phone; returns her chat. */
    private Locator play(Locator choice) {
        String phone = choice.first().getAttribute("data-person");
        choice.first().click();
        var chat = page.locator("[data-chat='" + phone + "']");
        settled(chat);
        chat.locator("[data-share]").last().click();
        settled(chat);
        return chat;
    }

    private static void say(Locator chat, String text) {
        type(chat, text);
        settled(chat);
    }

    private static void type(Locator chat, String text) {
        chat.locator("[data-input]").fill(text);
        chat.locator("[data-input]").press("Enter");
    }

    private static void settled(Locator chat) {
        assertThat(chat)
                .hasAttribute("data-busy", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
    }

    private static Said newest(Locator chat) {
        return new Said(chat.locator("[data-message=bot]").last().innerText());
    }

    private void tabTo(String selector, String key) {
        page.locator(selector).first().waitFor();
        for (int stops = 0; !has(selector); stops++) {
            assertThat(stops).as("stops before " + selector).isLessThan(MORE_THAN_ALL_QUESTIONS);
            page.keyboard().press(key);
        }
    }

    private boolean has(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private void noSidewaysScroll() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    private static void failTwice(Route route, List<String> bodies) {
        if (!route.request().method().equals("POST")) {
            route.resume();
            return;
        }
        bodies.add(route.request().postData());
        if (bodies.size() <= 2) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static String eventId(String body) {
        var id = EVENT_ID.matcher(body);
        assertThat(id.find()).as(body).isTrue();
        return id.group(1);
    }

    /** What the newest bot message says. */
    private record Said(String text) {

        boolean matches(Pattern pattern) {
            return pattern.matcher(text).find();
        }
    }
}
