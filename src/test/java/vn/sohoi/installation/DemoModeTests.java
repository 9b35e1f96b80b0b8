package vn.sohoi.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class DemoModeTests {

    @ParameterizedTest(name = "{0} {1} {2} {3} → {4}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ''     | ''              | ''    | ''    | true
            ''     | mongodb://other | ''    | ''    | false
            ''     | ''              | 12:AB | ''    | false
            ''     | ''              | ''    | 34:CD | false
            true   | mongodb://other | 12:AB | 34:CD | true
            TRUE   | mongodb://other | ''    | ''    | true
            ' true'| mongodb://other | ''    | ''    | true
            false  | ''              | ''    | ''    | false
            ' '    | ''              | ''    | ''    | true
            """)
    void isTheDefaultOnlyWithoutDatabaseAndChannels(
            String said, String mongo, String telegram, String zalo, boolean demo) {
        var environment = new MockEnvironment()
                .withProperty("sohoi.demo", said)
                .withProperty("mongodb.uri", mongo)
                .withProperty("sohoi.telegram.token", telegram)
                .withProperty("sohoi.zalo.bot.token", zalo);
        assertThat(DemoMode.isOn(environment)).isEqualTo(demo);
    }

    @ParameterizedTest(name = "{0}={1} → {2}")
    @CsvSource(emptyValue = "", textBlock = """
            SOHOI_ZALO_OA_SECRET,        x,             false
            SOHOI_ZALO_OA_REFRESH_TOKEN, x,             false
            sohoi.zalo.oa.app-id,        1,             false
            SOHOI_ZALO_OA_SECRET,        '',            true
            SOHOI_ZALO_OA_URL,           http://test,   true
            sohoi.storage.uri,           mongodb://any, false
            """)
    void anOfficialAccountIsAChannelAndAnyAddressIsADatabase(String name, String value, boolean demo) {
        assertThat(DemoMode.isOn(new MockEnvironment().withProperty(name, value)))
                .isEqualTo(demo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on", "fasle", "true false", "\"true\""})
    void anythingButTrueAndFalseIsRefused(String said) {
        var environment = new MockEnvironment().withProperty("sohoi.demo", said);
        assertThatThrownBy(() -> DemoMode.isOn(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("neither true nor false");
    }

    @Test
    void withoutAnySettingItIsTheDemo() {
        assertThat(DemoMode.isOn(new MockEnvironment())).isTrue();
    }
}
