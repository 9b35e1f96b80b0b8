package vn.sohoi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.sohoi.ReportingPerson.State;

/** Chairs and deputies of many communes who talk at the same time, some of them about the same report. */
final class ReportingPeople {

    private static final int TALKING_AT_ONCE = 8;
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final List<Commune> communes;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Semaphore acknowledged = new Semaphore(0);

    /** The two who may send one report. */
    private record Commune(String code, ReportingPerson chair, ReportingPerson deputy) {

        List<ReportingPerson> people() {
            return List.of(chair, deputy);
        }

        long received() {
            return people().stream()
                    .filter(person -> person.state() == State.SENT)
                    .count();
        }
    }

    /** A conversation stopped because the service is gone. */
    private interface Talk {
        void go() throws IOException;
    }

    ReportingPeople(List<String> codes, long seed) {
        communes = IntStream.range(0, codes.size())
                .mapToObj(index -> commune(codes.get(index), seed + 2L * index))
                .toList();
    }

    private Commune commune(String code, long seed) {
        return new Commune(
                code,
                new ReportingPerson("09020" + code, seed, complaints),
                new ReportingPerson("09030" + code, seed + 1, complaints));
    }

    /** What was lost, doubled or otherwise not as it should be. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Lets people talk, and kills the service while they do, once that many more turns are acknowledged. */
    void talkUntilKilled(RunningService service, int turns) throws InterruptedException {
        acknowledged.drainPermits();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int lane = 0; lane < TALKING_AT_ONCE; lane++) {
                var people = lane(lane);
                threads.execute(() -> untilGone(() -> talk(service, people)));
            }
            boolean talked = acknowledged.tryAcquire(turns, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            service.kill();
            if (!talked) {
                throw new AssertionError("nobody talks any more: " + complaints);
            }
        }
    }

    /** Neighbouring lanes have the two of one commune. */
    private List<ReportingPerson> lane(int lane) {
        return IntStream.range(0, communes.size())
                .filter(index -> index % (TALKING_AT_ONCE / 2) == lane / 2)
                .mapToObj(index -> communes.get(index).people().get(lane % 2))
                .toList();
    }

    private void talk(RunningService service, List<ReportingPerson> people) throws IOException {
        for (var person : people) {
            while (!person.isDone()) {
                person.speak(service);
                acknowledged.release();
            }
        }
    }

    private void untilGone(Talk talk) {
        try {
            talk.go();
        } catch (IOException killed) {
            // Whoever was talking says it again after the start.
        } catch (RuntimeException | AssertionError unexpected) {
            complaints.add(unexpected.toString());
        }
    }

    /** Everybody who has ever spoken looks at what is there. */
    void check(RunningService service) throws IOException {
        for (var commune : communes) {
            for (var person : commune.people()) {
                person.check(service);
            }
            if (commune.received() > 1) {
                complaints.add(commune.code() + ": two receipts for one report");
            }
        }
    }

    long reports() {
        return communes.stream().filter(commune -> commune.received() > 0).count();
    }

    List<String> talking() {
        var talking = new ArrayList<String>();
        communes.forEach(commune -> commune.people().stream()
                .filter(person -> person.state() == State.ANSWERING)
                .forEach(person -> talking.add(commune.code())));
        return talking;
    }
}
