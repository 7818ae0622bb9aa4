package herberge.cli.live;

/**
 * Something that the user can ask for.
 *
 * @param key the key in the chart; empty if it has none
 * @param name the word in the palette, which is the same in every language
 * @param text what it does, in the user's language
 */
record Command(String key, String name, String text, Runnable run) {

    /** The line of a list of commands. */
    String line() {
        return String.format(java.util.Locale.ROOT, "%-9s %-11s %s", key, name, text);
    }
}
