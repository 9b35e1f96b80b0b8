package vn.sohoi.telegram;

import java.net.URI;
import java.time.Duration;
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
        var uri = URI.create(url.strip());
        var scheme = uri.getScheme();
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        if (!web || uri.getHost() == null || !uri.getPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException("sohoi.telegram.url is not http(s)://host[:port]");
        }
        int usualPort = "http".equals(scheme) ? 80 : 443;
        return new TelegramUrl(scheme, uri.getHost(), uri.getPort() < 0 ? usualPort : uri.getPort(), false);
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
