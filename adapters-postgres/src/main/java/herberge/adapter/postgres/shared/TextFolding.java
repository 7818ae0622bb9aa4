package herberge.adapter.postgres.shared;

import org.jdbi.v3.core.Handle;

/**
 * Normalises the spelling of a text with the database function {@code fold}, which was also applied to stored texts.
 */
public final class TextFolding {

    private TextFolding() {}

    public static String fold(Handle handle, String text) {
        return handle.createQuery("select fold(:text)")
                .bind("text", text)
                .mapTo(String.class)
                .one();
    }
}
