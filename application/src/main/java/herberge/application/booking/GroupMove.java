package herberge.application.booking;

import org.jspecify.annotations.Nullable;

/** The fields of a request to move a group: by how many days, back if negative. */
public record GroupMove(@Nullable Long days) {

    public static final GroupMove BLANK = new GroupMove(null);
}
