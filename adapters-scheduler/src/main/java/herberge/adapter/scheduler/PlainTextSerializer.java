package herberge.adapter.scheduler;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Stores the data of a job's row as text; the library's own serializer would read Java objects from the database. */
final class PlainTextSerializer implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] text) {
        return text == null ? null : type.cast(new String(text, StandardCharsets.UTF_8));
    }
}
