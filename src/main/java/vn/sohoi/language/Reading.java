package vn.sohoi.language;

import java.util.List;

/** What a typed answer turned out to mean: a value, zero, "not known yet", a question back, or a kind refusal. */
public sealed interface Reading<T> {

    /** The one meaning the words have. */
    record Value<T>(T value) implements Reading<T> {}

    /** Nothing happened: 0, "không", "chưa có hộ nào". */
    record Zero<T>() implements Reading<T> {}

    /** She does not know yet: "chưa rõ", "để em hỏi lại", "chưa thống kê". */
    record Unknown<T>() implements Reading<T> {}

    /** More than one meaning, or one that is not sure: ask, offering these, likeliest first (may be empty). */
    record Ask<T>(List<T> readings, Why why) implements Reading<T> {
        public Ask {
            readings = List.copyOf(readings);
        }
    }

    /** No answer to the question at all. */
    record Refuse<T>(Why why) implements Reading<T> {}
}
