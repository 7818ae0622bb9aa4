package herberge.cli.live;

import herberge.cli.api.Write;
import herberge.cli.live.model.Stay;
import org.jspecify.annotations.Nullable;

/**
 * A change of the house that the user asks for.
 *
 * @param sentence what it does, in the user's language
 * @param line the command line that does the same
 * @param expected the bar of the stay or block after it, shown until the server answers; null if it shows in no bar
 */
record WantedChange(
        String sentence, String line, Write write, @Nullable Stay expected) {

    WantedChange(String sentence, String line, Write write) {
        this(sentence, line, write, null);
    }

    /** Returns the same change as a request of its own. */
    WantedChange again() {
        return new WantedChange(sentence, line, write.again(), expected);
    }

    /** Returns the same change based on another version. */
    WantedChange on(long version) {
        return new WantedChange(sentence, line, write.on(version), expected);
    }
}
