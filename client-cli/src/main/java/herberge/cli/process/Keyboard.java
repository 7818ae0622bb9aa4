package herberge.cli.process;

import herberge.cli.input.UsageException;
import herberge.cli.output.Prompt;
import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** The console, where somebody sits at it. */
public final class Keyboard implements Prompt {

    private final Console console;

    private Keyboard(Console console) {
        this.console = console;
    }

    @SuppressWarnings("SystemConsoleNull") // asked for both ways: null before 22, isTerminal since
    public static @Nullable Prompt findPrompt() {
        Console console = System.console();
        return console == null || !terminal(console) ? null : new Keyboard(console);
    }

    /** From JDK 22 on there may be a console without a terminal, and a method that tells. */
    private static boolean terminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true; // before 22 a console is a terminal
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this JDK hides its console", e);
        }
    }

    @Override
    public String line(String question) {
        return answered(console.readLine("%s", question));
    }

    @Override
    public String secret(String question) {
        char[] typed = console.readPassword("%s", question);
        return answered(typed == null ? null : new String(typed));
    }

    private static String answered(@Nullable String answer) {
        if (answer == null) {
            throw new UsageException("Nothing was typed.");
        }
        return answer;
    }
}
