package vn.sohoi.reports;

import java.time.ZoneId;

/** The one time zone of every rule. */
public final class Calendar {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Calendar() {}
}
