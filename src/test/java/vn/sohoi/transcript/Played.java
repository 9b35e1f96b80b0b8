package vn.sohoi.transcript;

import java.util.List;

/** What a scene left behind: everything that was said, and everything that is stored. */
record Played(List<Heard> heard, List<String> stored) {}
