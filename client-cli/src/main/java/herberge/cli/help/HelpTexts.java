package herberge.cli.help;

import herberge.cli.text.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** Puts the help of commands into the user's language. English is in the annotations of the commands. */
public final class HelpTexts {

    private HelpTexts() {}

    /** Whether these arguments ask for the help of a command. */
    public static boolean areAsked(String[] args) {
        for (String arg : args) {
            if (arg.equals("-h") || arg.equals("--help")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The language in which the help is shown, before picocli has read the arguments.
     *
     * @param configured that of the profile; empty for that of the environment
     */
    public static Texts language(String[] args, String configured, Map<String, String> env) {
        String wanted = configured;
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                wanted = args[i].substring("--lang=".length());
            } else if (args[i].equals("--lang") && i + 1 < args.length) {
                wanted = args[i + 1];
            }
        }
        return Texts.choose(wanted, env);
    }

    /** Translates the help of the command and of all below it. */
    public static CommandLine translate(CommandLine line, Texts texts) {
        return texts.isGerman()
                ? line.setResourceBundle(ResourceBundle.getBundle("herberge.cli.help", Locale.GERMAN))
                : line;
    }
}
