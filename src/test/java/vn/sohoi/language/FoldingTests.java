package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hoà  An | hoa an
            Hòa An | hoa an
            ĐÀM THỦY | dam thuy
            Ðức Long | duc long
            １２ hộ | 12 ho
            Phong Nặm – 3 | phong nam - 3
            """)
    void everySpellingFoldsIntoOne(String typed, String folded) {
        assertThat(Folding.fold(typed)).isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hòa | hoà
            thủy | thuỷ
            qúy | quý
            khoẻ | khoẻ
            tóan | toán
            mùa | mùa
            thúy | thuý
            """)
    void eachToneHasOnePlace(String typed, String placed) {
        assertThat(Folding.words(typed)).isEqualTo(placed);
        assertThat(Folding.words(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(placed);
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        var folded = Folding.fold("  Xã\u00A0Hưng\tĐạo\u200B ");

        assertThat(folded).isEqualTo("xa hung dao");
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }
}
