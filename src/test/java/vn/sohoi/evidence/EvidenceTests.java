package vn.sohoi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.evidence.Attaching.AlreadyThere;
import vn.sohoi.evidence.Attaching.Attached;
import vn.sohoi.evidence.Evidence.Place;
import vn.sohoi.evidence.Evidence.Source;
import vn.sohoi.storage.FreshDatabase;

/** What is attached stays attached, once and whole, whatever comes in between. */
class EvidenceTests {

    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);
    private static final Place WORKS = new Place("01267", OCTOBER, "works-done");
    private static final Place REPORT = new Place("01267", OCTOBER, null);
    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final MongoTemplate mongo = FreshDatabase.open();
    private final Files files = new Files(mongo);
    private final Evidence evidence = new Evidence(mongo, files);

    private static Source event(String event) {
        return new Source("0902001267", event, NOW);
    }

    private static Offered photo(String what) {
        return new Offered.File("IMG_1.JPG", Samples.jpeg(what));
    }

    private long chunks() {
        return mongo.getCollection("evidence.chunks").countDocuments();
    }

    private long stored() {
        return mongo.getCollection("evidence.files").countDocuments();
    }

    private static byte[] bytes(KeptFile file) throws IOException {
        try (InputStream stream = file.bytes().get()) {
            return stream.readAllBytes();
        }
    }

    @Test
    void whatIsAttachedComesBackAsItWas() throws IOException {
        byte[] large = Samples.padded(Samples.jpeg("x"), 3_000_000);
        new Random(7).nextBytes(large);
        System.arraycopy(Samples.jpeg("x"), 0, large, 0, Samples.jpeg("x").length);
        Attaching ended = evidence.attach(WORKS, new Offered.File("Ảnh.jpeg", large), event("e1"));
        Attachment kept = evidence.of("01267", OCTOBER).getFirst();
        assertThat(ended).isEqualTo(new Attached(kept, 1));
        assertThat(kept)
                .returns("works-done", Attachment::indicator)
                .returns(Kind.PHOTO, Attachment::kind)
                .returns("Ảnh.jpeg", Attachment::name)
                .returns("image/jpeg", Attachment::type)
                .returns(3_000_000L, Attachment::size)
                .returns("0902001267", Attachment::by)
                .returns(NOW, Attachment::at);
        KeptFile found = evidence.find(kept.id()).orElseThrow();
        assertThat(found.attachment()).isEqualTo(kept);
        assertThat(bytes(found)).isEqualTo(large);
        assertThat(chunks()).isGreaterThan(10);
    }

    @Test
    void linksAndPlacesAreKeptToo() throws IOException {
        evidence.attach(REPORT, new Offered.Link("https://example.org/bài"), event("e1"));
        evidence.attach(REPORT, new Offered.Place(22.66612, 106.26123), event("e2"));
        List<Attachment> kept = evidence.of("01267", OCTOBER);
        assertThat(kept).extracting(Attachment::kind).containsExactly(Kind.LINK, Kind.LOCATION);
        assertThat(kept).extracting(Attachment::name).containsExactly("https://example.org/bài", "22.66612, 106.26123");
        assertThat(bytes(evidence.find(kept.getLast().id()).orElseThrow()))
                .isEqualTo(Samples.text("geo:22.66612,106.26123"));
    }

    @Test
    void theSameEventAgainAddsNothing() {
        Attaching first = evidence.attach(WORKS, photo("a"), event("e1"));
        assertThat(evidence.attach(WORKS, photo("a"), event("e1"))).isEqualTo(first);
        assertThat(evidence.attach(WORKS, photo("re-encoded on the way"), event("e1")))
                .isEqualTo(first);
        assertThat(evidence.before("01267", OCTOBER, "e1")).contains(first);
        assertThat(evidence.before("01267", OCTOBER, "e2")).isEmpty();
        assertThat(stored()).isOne();
    }

    @Test
    void theSameContentTwiceIsKeptOnce() {
        evidence.attach(WORKS, photo("a"), event("e1"));
        Attachment first = evidence.of("01267", OCTOBER).getFirst();
        assertThat(evidence.attach(REPORT, photo("a"), event("e2"))).isEqualTo(new AlreadyThere(first, 1));
        assertThat(evidence.before("01267", OCTOBER, "e2")).contains(new AlreadyThere(first, 1));
        assertThat(evidence.of("01267", OCTOBER)).containsExactly(first);
        assertThat(stored()).isOne();
        evidence.attach(new Place("01270", OCTOBER, null), photo("a"), event("e3"));
        assertThat(evidence.of("01270", OCTOBER)).hasSize(1);
    }

    @Test
    void manyAtOnceAreKeptUpToTheLimitAndNotOneMore() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Attaching>> all = threads.invokeAll(IntStream.range(0, Limits.MOST_ATTACHMENTS + 5)
                    .<Callable<Attaching>>mapToObj(i -> () -> evidence.attach(REPORT, photo("p" + i), event("e" + i)))
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isInstanceOfAny(Attached.class, Attaching.Full.class);
            }
        }
        assertThat(evidence.of("01267", OCTOBER)).hasSize(Limits.MOST_ATTACHMENTS);
        assertThat(stored()).isEqualTo(Limits.MOST_ATTACHMENTS);
        assertThat(files.waiting()).isEmpty();
    }

    @Test
    void whatMayNotBeKeptLeavesNothing() {
        byte[] tooLarge = Samples.padded(Samples.jpeg("x"), Limits.MOST_BYTES + 1);
        assertThat(evidence.attach(REPORT, new Offered.File("a.jpg", tooLarge), event("e1")))
                .isEqualTo(new Attaching.Refused(Attaching.Why.TOO_LARGE));
        assertThat(evidence.attach(REPORT, new Offered.File("a.jpg", new byte[0]), event("e2")))
                .isEqualTo(new Attaching.Refused(Attaching.Why.EMPTY));
        assertThat(evidence.attach(REPORT, new Offered.File("a.jpg", Samples.text("MZ\u0090")), event("e3")))
                .isEqualTo(new Attaching.Refused(Attaching.Why.TYPE));
        assertThat(stored()).isZero();
        assertThat(evidence.of("01267", OCTOBER)).isEmpty();
    }

    @Test
    void theLargestFileIsKept() {
        byte[] largest = Samples.padded(Samples.pdf(), Limits.MOST_BYTES);
        assertThat(evidence.attach(REPORT, new Offered.File("a.pdf", largest), event("e1")))
                .isInstanceOf(Attached.class);
    }

    @Test
    void whatIsTakenAwayIsGoneAndDoesNotComeBackWithItsEvent() {
        evidence.attach(WORKS, photo("a"), event("e1"));
        String id = evidence.of("01267", OCTOBER).getFirst().id();
        assertThat(evidence.remove("01267", OCTOBER, id)).isTrue();
        assertThat(evidence.remove("01267", OCTOBER, id)).isFalse();
        evidence.attach(WORKS, photo("a"), event("e1"));
        assertThat(evidence.of("01267", OCTOBER)).isEmpty();
        assertThat(evidence.find(id)).isEmpty();
        assertThat(stored() + chunks()).isZero();
        evidence.attach(WORKS, photo("a"), event("e2"));
        assertThat(evidence.of("01267", OCTOBER)).hasSize(1);
    }

    /** A store that takes the file and then goes down. */
    private void interrupted(String event) {
        MongoTemplate failing = spy(mongo);
        doThrow(new DataAccessResourceFailureException("down")).when(failing).save(any(Collected.class));
        var half = new Evidence(failing, new Files(failing));
        assertThatThrownBy(() -> half.attach(WORKS, photo("a"), event(event)))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void aFileWhoseAttachmentFailedIsAttachedLater() {
        interrupted("e1");
        assertThat(stored()).isOne();
        assertThat(evidence.of("01267", OCTOBER)).isEmpty();
        evidence.settle();
        assertThat(evidence.of("01267", OCTOBER))
                .singleElement()
                .returns("works-done", Attachment::indicator)
                .returns("e1", Attachment::event);
        assertThat(files.waiting()).isEmpty();
        evidence.settle();
        assertThat(stored()).isOne();
    }

    @Test
    void aFileWhoseEventCameAgainLeavesNoCopy() {
        interrupted("e1");
        evidence.attach(WORKS, photo("a"), event("e1"));
        assertThat(stored()).isEqualTo(2);
        evidence.settle();
        assertThat(stored()).isOne();
        assertThat(evidence.of("01267", OCTOBER)).hasSize(1);
    }

    @Test
    void aFileThatIsNotAttachedIsNotFound() {
        interrupted("e1");
        assertThat(evidence.find(files.waiting().getFirst().id())).isEmpty();
        assertThat(evidence.find("nonsense")).isEmpty();
    }
}
