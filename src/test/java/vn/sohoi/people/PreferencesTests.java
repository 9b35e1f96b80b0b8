package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sohoi.storage.FreshDatabase;

class PreferencesTests {

    private static final Phone LAN = new Phone("0902001654");
    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final Preferences preferences = new Preferences(FreshDatabase.open());

    @Test
    void whoHasSetNothingIsRemindedAsUsual() {
        assertThat(preferences.of(LAN)).isEqualTo(Preference.none(LAN));
        assertThat(preferences.all()).isEmpty();
    }

    @Test
    void theHourAndTheMuteAreKeptBesideEachOther() {
        preferences.mute(LAN, NOW);
        preferences.remindAt(LAN, LocalTime.of(9, 30));
        preferences.remindAt(LAN, LocalTime.of(9, 30));
        assertThat(preferences.all()).isEqualTo(Map.of(LAN.digits(), new Preference(LAN.digits(), "09:30", NOW)));
    }

    @Test
    void mutedForGoodEndsWhenRemindersAreAskedForAgain() {
        preferences.mute(LAN, Preference.FOR_GOOD);
        assertThat(preferences.of(LAN).mutes(NOW.plusSeconds(1_000_000_000))).isTrue();
        preferences.unmute(LAN, NOW);
        assertThat(preferences.of(LAN).mutes(NOW)).isFalse();
        assertThat(preferences.of(LAN).drops(NOW)).isTrue();
        assertThat(preferences.of(LAN).drops(NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void anHourAtNightIsAMistakeOfOurs() {
        assertThatThrownBy(() -> preferences.remindAt(LAN, LocalTime.of(21, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
