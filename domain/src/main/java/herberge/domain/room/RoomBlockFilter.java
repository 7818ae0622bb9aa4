package herberge.domain.room;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Restricts a list of room blocks; null means no restriction. {@code from} and {@code to} bound the window that a block
 * must touch.
 */
public record RoomBlockFilter(
        @Nullable RoomId room,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
