package vn.sohoi.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoi.units.Level;

/** What a person is in a unit. */
public enum Role {
    CHAIR("Chủ tịch Hội Phụ nữ", Level.COMMUNE),
    DEPUTY("Phó Chủ tịch Hội Phụ nữ", Level.COMMUNE),
    DISTRICT("Cán bộ Hội Phụ nữ", Level.DISTRICT),
    PROVINCE("Cán bộ Hội Phụ nữ", Level.PROVINCE),
    ADMIN("Quản trị hệ thống", null);

    private final String title;
    private final @Nullable Level level;

    Role(String title, @Nullable Level level) {
        this.title = title;
        this.level = level;
    }

    /** How the role is called before the unit's name. */
    public String title() {
        return title;
    }

    /** The level of unit the role belongs to; empty when any will do. */
    public Optional<Level> level() {
        return Optional.ofNullable(level);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
