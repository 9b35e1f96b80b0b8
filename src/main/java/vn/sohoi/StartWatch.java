package vn.sohoi;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Watches one start: the web server has to listen in time, and then the service has to answer itself. */
final class StartWatch implements Runnable {

    /**
     * How long a start may take.
     *
     * @param toListen until the web server listens
     * @param toAnswer from then on until the service answers itself
     */
    record Bounds(Duration toListen, Duration toAnswer) {}

    private final Bounds bounds;
    private final Consumer<String> end;
    private final SelfCall self = new SelfCall();
    private final CompletableFuture<InetSocketAddress> listening = new CompletableFuture<>();
    private volatile boolean over;

    /** @param end is told once what did not happen in time */
    StartWatch(Bounds bounds, Consumer<String> end) {
        this.bounds = bounds;
        this.end = end;
    }

    void listens(InetSocketAddress address) {
        listening.complete(address);
    }

    /** The start failed, or the service is being stopped: there is nothing to wait for any more. */
    void over() {
        over = true;
        listening.cancel(false);
    }

    @Override
    public void run() {
        try {
            var address = listening.get(bounds.toListen().toNanos(), TimeUnit.NANOSECONDS);
            if (!self.answers(address, bounds.toAnswer())) {
                late("The service does not answer itself, %d s after its web server began to listen."
                        .formatted(bounds.toAnswer().toSeconds()));
            }
        } catch (TimeoutException e) {
            late("The web server does not listen, %d s after the start."
                    .formatted(bounds.toListen().toSeconds()));
        } catch (CancellationException | ExecutionException | InterruptedException e) {
            over = true;
        }
    }

    private void late(String what) {
        if (!over) {
            end.accept(what);
        }
    }
}
