package vn.sohoi.telegram;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How to reach the Bot API.
 *
 * @param token as BotFather gave it; a secret
 * @param url the server, http or https, without a path
 * @param pollTimeout how long the server may hold a poll open, whole seconds
 * @param firstWait after a first failure; doubles with each further one
 * @param longestWait where the doubling ends
 */
@ConfigurationProperties("sohoi.telegram")
record TelegramSettings(
        String token,
        @Nullable String url,
        @DefaultValue("30s") Duration pollTimeout,
        @DefaultValue("500ms") Duration firstWait,
        @DefaultValue("8s") Duration longestWait) {

    static final String TOKEN = "sohoi.telegram.token";

    TelegramSettings {
        token = token.strip();
    }

    TelegramUrl server() {
        if (url == null || url.isBlank()) {
            return TelegramUrl.DEFAULT_URL;
        }
        var address = HttpUrl.parse(url.strip());
        if (address == null || !address.encodedPath().equals("/")) {
            throw new IllegalArgumentException("sohoi.telegram.url must be http(s)://host[:port], without a path");
        }
        return new TelegramUrl(address.scheme(), address.host(), address.port(), false);
    }

    Backoff backoff() {
        return new Backoff(firstWait, longestWait);
    }

    /** The record's own would show the token. */
    @Override
    public String toString() {
        return "TelegramSettings[" + url + "]";
    }
}
