package herberge.bootstrap.command;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Tells whether a user sits at a terminal. */
final class Terminals {

    private Terminals() {}

    /** Whether input and output of the process are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // asked for both ways: null before 22, isTerminal since
    static boolean isInteractive() {
        Console console = System.console();
        return console != null && isTerminal(console);
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
}
