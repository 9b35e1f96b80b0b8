package vn.sohoi.storage;

import java.time.YearMonth;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;

/** How values are stored: dates and times in UTC, months as {@code "2022-08"}, decimals exactly. */
final class Conversions {

    private Conversions() {}

    static MongoCustomConversions all() {
        return MongoCustomConversions.create(conversions -> conversions
                .useNativeDriverJavaTimeCodecs()
                .bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverter(new MonthWritten())
                .registerConverter(new MonthRead()));
    }

    @WritingConverter
    private static final class MonthWritten implements Converter<YearMonth, String> {

        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class MonthRead implements Converter<String, YearMonth> {

        @Override
        public YearMonth convert(String month) {
            return YearMonth.parse(month);
        }
    }
}
