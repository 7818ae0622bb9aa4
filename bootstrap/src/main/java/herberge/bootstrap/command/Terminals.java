package herberge.bootstrap.command;

import herberge.application.movein.MoveInUseCases.Progress;
import herberge.bootstrap.movein.ProgressLines;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether a user sits at a terminal, and shows progress there. */
final class Terminals {

    private Terminals() {}

    /** Whether input and output of the process are a terminal. */
    static boolean isInteractive() {
        return console().isPresent();
    }

    /** What a user types; empty without a terminal. */
    static Optional<BufferedReader> input() {
        return console().map(console -> new BufferedReader(console.reader()));
    }

    @SuppressWarnings("SystemConsoleNull") // asked for both ways: null before 22, isTerminal since
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminals::isTerminal);
    }

    /**
     * How a long command shows its progress: a bar at a terminal, else nothing.
     *
     * @param format the value of {@code --progress}, which takes {@code json} only
     */
    static Progress progress(@Nullable String format, PrintWriter err) {
        if (format == null) {
            return isInteractive() ? ProgressLines.bar(err) : ProgressLines.none();
        }
        if (!format.equals("json")) {
            throw new StartupException(ExitCode.CONFIGURATION, "--progress takes json");
        }
        return ProgressLines.json(err);
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
