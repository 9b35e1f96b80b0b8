package vn.sohoi.language;

/** Why an answer is asked about or refused. */
public enum Why {
    /** Nothing was typed. */
    EMPTY,
    /** No number in it. */
    NOT_A_NUMBER,
    /** Below zero. */
    NEGATIVE,
    /** Not a whole number. */
    FRACTION,
    /** More than anything this service counts. */
    TOO_LARGE,
    /** Too many characters for an answer. */
    TOO_LONG,
    /** "3-4": from one number to another. */
    RANGE,
    /** "khoảng 10": an estimate. */
    ABOUT,
    /** Several numbers, and nothing says which. */
    SEVERAL,
    /** "thôn A 5, thôn B 7": numbers that seem to be added up. */
    SUM,
    /** "12 à quên 14": she corrects herself. */
    CORRECTION,
    /** "1,200": thousands or decimals. */
    SEPARATOR,
    /** "l2", "1O": a letter where a digit belongs. */
    LETTER_FOR_DIGIT,
    /** A date or a month, not a figure. */
    DATE,
    /** "06/05": a date, or a result and its plan. */
    SLASH,
    /** "chục rưỡi": about fifteen. */
    DOZEN_AND_A_HALF,
    /** "nghìn hai", "1 trăm 5": a number said short, with more than one full form. */
    SHORT_FORM,
    /** "không được 12": a number that is denied. */
    NEGATION,
    /** "12 phải không?": a question. */
    QUESTION,
    /** "lũy kế 45", "8 tháng được 45": a figure of more than the period asked about. */
    CUMULATIVE,
    /** "12%": a share. */
    PERCENT,
    /** A number word that may be a name or another word: "chị Ba", "sau". */
    OTHER_WORD,
    /** Words beside the number that were not understood. */
    UNCLEAR_WORDS,
    /** A typing slip in a number word. */
    TYPING_SLIP,
    /** A phone or identity number. */
    CODE,
    /** Money without a unit so small that thousands or millions may be meant. */
    MONEY_UNIT,
    /** One number where a part and a whole are asked for. */
    NOT_A_RATIO,
    /** A whole of zero. */
    NO_WHOLE,
    /** No month, quarter, half-year or year in it. */
    NOT_A_PERIOD,
    /** Month 13, quarter 5. */
    NO_SUCH_PERIOD,
    /** A period that has not begun. */
    FUTURE,
    /** A year may be meant, but is not certain. */
    WHICH_YEAR,
    /** Neither yes nor no. */
    NOT_YES_OR_NO,
    /** No time of day in it. */
    NOT_A_TIME,
    /** 25 o'clock, 9:75. */
    NO_SUCH_TIME,
    /** "2h": at night or in the afternoon. */
    HALF_OF_DAY
}
