package herberge.cli.live;

import herberge.cli.api.Write;

/**
 * A change of the house that the user asks for.
 *
 * @param sentence what it does, in the user's language
 * @param line the command line that does the same
 */
record WantedChange(String sentence, String line, Write write) {

    /** Returns the same change based on another version. */
    WantedChange on(long version) {
        return new WantedChange(sentence, line, write.on(version));
    }
}
