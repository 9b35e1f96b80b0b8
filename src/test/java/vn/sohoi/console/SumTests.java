package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is reported: the communes of a district add up to it, and the districts to their province. */
@ConsoleTest
class SumTests {

    private static final List<String> DISTRICTS = List.of("921", "922", "923");

    private final Api api;

    SumTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void loadTheProvince() {
        StringBuilder units = new StringBuilder("code,level,name,parent\n92,province,Tỉnh Hai,\n");
        for (String district : DISTRICTS) {
            units.append(district).append(",district,Huyện,92\n");
            communes(district).forEach(code -> units.append(code + ",commune,Xã," + district + "\n"));
        }
        assertThat(api.load("units", units.toString()).status()).isEqualTo(200);
        byte[] targets = Examples.text("/imports/province-90.yaml")
                .replace("\"90\"", "\"92\"")
                .replace("thu-90", "thu-92")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(api.post("/api/import/targets", "application/yaml", targets).status())
                .isEqualTo(200);
    }

    private static List<String> communes(String district) {
        return IntStream.range(0, 5).mapToObj(i -> district + "0" + i).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sumsAgreeAtEveryLevel(long seed) {
        Random random = new Random(seed);
        StringBuilder figures = new StringBuilder("unit,period,indicator,value\n");
        DISTRICTS.forEach(district -> communes(district)
                .forEach(commune -> IntStream.rangeClosed(1, 10)
                        .forEach(month ->
                                figures.append(commune + ",2022-" + month + ",new-members," + figure(random) + "\n"))));
        assertThat(api.load("figures", figures.toString()).status()).isEqualTo(200);

        long all = 0;
        for (String district : DISTRICTS) {
            long below = communes(district).stream().mapToLong(this::result).sum();
            assertThat(result(district)).isEqualTo(below);
            all += below;
        }
        assertThat(result("92")).isEqualTo(all).isEqualTo(typed(figures.toString()));
    }

    private static String figure(Random random) {
        return random.nextInt(10) == 0 ? "chưa rõ" : String.valueOf(random.nextInt(100_000));
    }

    private static long typed(String figures) {
        return figures.lines()
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .filter(value -> value.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private long result(String unit) {
        return api.get("/api/progress?unit=" + unit + "&target=1")
                .json()
                .get("parts")
                .get(0)
                .get("result")
                .asLong();
    }
}
