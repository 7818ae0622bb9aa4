package herberge.adapter.postgres.shared;

import org.jdbi.v3.core.Handle;

/** Takes the spelling out of a text by the database's own {@code fold}, as it was taken out of what is stored. */
public final class TextFolding {

    private TextFolding() {}

    public static String fold(Handle handle, String text) {
        return handle.createQuery("select fold(:text)")
                .bind("text", text)
                .mapTo(String.class)
                .one();
    }
}
