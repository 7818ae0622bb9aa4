package herberge.adapter.http.shared;

import herberge.application.booking.BookingView;
import herberge.application.reminder.ReminderView;
import herberge.domain.reminder.ReminderType;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/** Answers reads, and saves the body where the client has it already. */
public final class EntityResponses {

    private EntityResponses() {}

    /** One entity under its ETag. */
    public static void answer(Context ctx, String etag, Object entity) {
        QueryParameters.requireNone(ctx);
        ctx.header("ETag", etag);
        if (knows(ctx, etag)) {
            ctx.status(304);
        } else {
            JsonResponses.json(ctx, entity);
        }
    }

    /** Something that has no version. */
    public static void answer(Context ctx, Object value) {
        JsonResponses.json(ctx, value);
    }

    /** What is read while it is written; {@code telling} passes it on inside of its unit of work. */
    public static <T> void answerWhileReading(Context ctx, Consumer<Consumer<T>> telling) {
        JsonResponses.told(ctx, telling);
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The ETag of an entity that shows more than its own fields. */
    public static String etag(long version, String... alsoShown) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", alsoShown).getBytes(StandardCharsets.UTF_8));
        return "\"" + version + "." + Long.toHexString(crc.getValue()) + "\"";
    }

    /** Covers the names too, which change without the booking's doing. */
    public static String etag(BookingView booking) {
        return etag(booking.version(), booking.room().name(), booking.guest().name());
    }

    /** Covers the title too, which names a guest where the reminder made itself. */
    public static String etag(ReminderView reminder) {
        return reminder.type().equals(ReminderType.MANUAL.code())
                ? etag(reminder.version())
                : etag(reminder.version(), reminder.title());
    }

    /** Whether the client has it already. */
    public static boolean knows(Context ctx, String etag) {
        return EntityTags.known(RequestContext.header(ctx, "If-None-Match"), etag);
    }
}
