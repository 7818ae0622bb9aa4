package herberge.cli.process;

import herberge.cli.input.UsageException;
import herberge.cli.output.Prompt;
import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Reads from the console of an interactive user. */
public final class Keyboard implements Prompt {

    private final Console console;

    private Keyboard(Console console) {
        this.console = console;
    }

    @SuppressWarnings("SystemConsoleNull") // asked for both ways: null before 22, isTerminal since
    public static @Nullable Prompt findPrompt() {
        Console console = System.console();
        return console == null || !isTerminal(console) ? null : new Keyboard(console);
    }

    /** Since JDK 22 a console may exist without a terminal, and has a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // before 22 a console is a terminal
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this JDK hides its console", e);
        }
    }

    @Override
    public String askLine(String question) {
        return requireAnswer(console.readLine("%s", question));
    }

    @Override
    public String askSecret(String question) {
        char[] typed = console.readPassword("%s", question);
        return requireAnswer(typed == null ? null : new String(typed));
    }

    private static String requireAnswer(@Nullable String answer) {
        if (answer == null) {
            throw new UsageException("input.nothing");
        }
        return answer;
    }
}
