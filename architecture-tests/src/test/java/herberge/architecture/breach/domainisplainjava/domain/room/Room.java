package herberge.architecture.breach.domainisplainjava.domain.room;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("ArrayRecordComponent")
record Room(
        String name,
        byte[] picture,
        BigDecimal price,
        List<LocalDate> closed,
        @Nullable Kind kind) {
    enum Kind {
        SINGLE,
        DOUBLE
    }
}
