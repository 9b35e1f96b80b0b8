package vn.sohoi.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import vn.sohoi.messaging.Backlog;
import vn.sohoi.messaging.Floods;

/**
 * Fetches, has everything stored, and only then asks with a higher offset, which confirms it. The offset is not kept:
 * Telegram begins with the oldest unconfirmed update. Ids are not compared with earlier ones: after a quiet week they
 * begin anywhere, also lower.
 */
final class PollLoop implements Runnable {

    /** A server that answers a long poll with nothing and at once is not asked more often than this. */
    private static final Duration SHORTEST_POLL = Duration.ofMillis(250);

    private static final int CONFLICT = 409;

    private static final SetMyCommands MENU = new SetMyCommands(List.of(
            new BotCommand("start", "Bắt đầu"),
            new BotCommand("baocao", "Báo cáo tháng"),
            new BotCommand("tiendo", "Tiến độ"),
            new BotCommand("trogiup", "Trợ giúp")));

    private static final Logger log = LoggerFactory.getLogger(PollLoop.class);

    /** Turns end within milliseconds; the service itself stops sooner, and what is left comes again. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(4);

    private final BotApi api;
    private final InstantSource clock;
    private final Floods floods;
    private final Backlog backlog;
    private final Lanes lanes;
    private final Batches batches;
    private final Stopping stopping;
    private final Backoff backoff;
    private final int pollSeconds;
    private @Nullable Integer offset;
    private boolean greeted;
    private boolean failing;

    PollLoop(
            BotApi api,
            InstantSource clock,
            Floods floods,
            Backlog backlog,
            Lanes lanes,
            TelegramSettings settings,
            Stopping stopping) {
        this.api = api;
        this.clock = clock;
        this.floods = floods;
        this.backlog = backlog;
        this.lanes = lanes;
        this.batches = new Batches(backlog, settings.backoff(), stopping);
        this.stopping = stopping;
        this.backoff = settings.backoff();
        this.pollSeconds = (int) settings.pollTimeout().toSeconds();
    }

    @Override
    public void run() {
        while (!stopping.isNow() && !takeUp()) {
            stopping.within(backoff.next());
        }
        while (!stopping.isNow()) {
            try {
                poll();
            } catch (RuntimeException | Error e) {
                failed(e.getClass().getName(), backoff.next());
            }
        }
        lanes.close(LONGEST_STOP);
    }

    /** What an earlier run had confirmed and not handled comes before everything new. */
    private boolean takeUp() {
        try {
            for (var kept : backlog.of(TelegramChannel.NAME)) {
                var update = UpdateByUpdate.read(kept.content());
                handed(update, kept.at()).ifPresent(handed -> lanes.hand(handed).markKept());
            }
            backoff.reset();
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "what was left to be handled cannot be read yet: {}",
                    e.getClass().getName());
            return false;
        }
    }

    /** The first poll does not wait: it tells whether Telegram can be reached. */
    private void poll() {
        long asked = System.nanoTime();
        switch (api.updates(offset, greeted ? pollSeconds : 0)) {
            case Answer.Ok<ArrayList<Update>> ok -> {
                reached();
                if (!take(ok.result()) && greeted) {
                    stopping.within(SHORTEST_POLL.minusNanos(System.nanoTime() - asked));
                }
                greet();
            }
            case Answer.Failed<ArrayList<Update>> failed -> failed(failed);
        }
    }

    /** True when something can be confirmed with the next poll. */
    private boolean take(List<Update> updates) {
        updates.stream()
                .map(Update::getCallbackQuery)
                .filter(Objects::nonNull)
                .map(CallbackQuery::getId)
                .filter(Objects::nonNull)
                .forEach(id -> api.tell(new AnswerCallbackQuery(id)));
        var last = updates.stream()
                .map(Update::getUpdateId)
                .filter(Objects::nonNull)
                .max(Integer::compare);
        if (last.isEmpty() || !batches.settle(handedIn(updates))) {
            return false;
        }
        offset = last.get() + 1;
        return true;
    }

    private List<Handed> handedIn(List<Update> updates) {
        var at = clock.instant();
        return updates.stream()
                .flatMap(update -> handed(update, at).stream())
                .flatMap(handed -> ruled(handed).stream())
                .map(lanes::hand)
                .toList();
    }

    private Optional<Handed> handed(Update update, Instant at) {
        try {
            return Events.event(update, at).map(event -> new Handed(update, at, event));
        } catch (RuntimeException e) {
            log.warn(
                    "update {} is like no other and is skipped: {}",
                    update.getUpdateId(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Nothing of what is too much, but one event that tells its sender so. */
    private Optional<Handed> ruled(Handed handed) {
        return switch (floods.of(handed.event())) {
            case Floods.Ruling.Take take -> Optional.of(handed);
            case Floods.Ruling.Tell tell -> Optional.of(handed.as(tell.event()));
            case Floods.Ruling.Drop drop -> Optional.empty();
        };
    }

    private void greet() {
        if (!greeted) {
            greeted = true;
            api.tell(MENU);
        }
    }

    private void failed(Answer.Failed<?> failed) {
        if (failed.code() == CONFLICT && failed.why().contains("webhook")) {
            log.warn("a webhook is set for this bot; it is removed, its updates are kept");
            api.call(DeleteWebhook.builder().dropPendingUpdates(false).build());
        }
        failed(failed.why(), failed.retryAfter() == null ? backoff.next() : failed.retryAfter());
    }

    /** Once a streak: a server that is down must not fill the log. */
    private void failed(String why, Duration wait) {
        if (stopping.isNow()) {
            return;
        }
        if (!failing) {
            log.warn("Telegram gives no updates, asking on: {}", why);
        }
        failing = true;
        stopping.within(wait);
    }

    private void reached() {
        if (failing) {
            log.warn("Telegram gives updates again");
        }
        failing = false;
        backoff.reset();
    }
}
