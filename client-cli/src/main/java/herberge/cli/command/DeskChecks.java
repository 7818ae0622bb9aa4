package herberge.cli.command;

import herberge.cli.output.Terminal;
import herberge.cli.process.ExitCode;
import herberge.cli.text.TextException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks the machine of this desk: settings, screen and characters. No request is sent. */
final class DeskChecks {

    private static final int COLUMNS = 80;
    private static final int LINES = 24;
    /** One of each kind of sign that the terminal draws. */
    private static final String SAMPLE = "ä ß € ─ ┃ ● ▸ …";

    private final CommandContext context;

    DeskChecks(CommandContext context) {
        this.context = context;
    }

    Finding settings() {
        try {
            String path = context.desk().file().path().toString();
            return context.desk()
                    .profile()
                    .map(profile -> Finding.ok("settings", context.text("doctor.profile", profile.name(), path)))
                    .orElseGet(() -> Finding.ok("settings", context.text("doctor.noProfile", path)));
        } catch (TextException e) {
            return Finding.fail(
                    "settings", e.in(context.texts()), context.text("doctor.mend.settings"), ExitCode.USAGE);
        }
    }

    Finding screen() {
        Terminal terminal = context.terminal();
        if (!terminal.isInteractive()) {
            return Finding.ok("terminal", context.text("doctor.pipe"));
        }
        String kind = terminal.env().getOrDefault("TERM", "");
        if (kind.isEmpty() || kind.equals("dumb")) {
            return Finding.warn("terminal", context.text("doctor.dumb", kind), "export TERM=xterm-256color");
        }
        String size = terminal.width() + "x" + terminal.height();
        return terminal.width() < COLUMNS || terminal.height() < LINES
                ? Finding.warn("terminal", context.text("doctor.small", size), context.text("doctor.mend.small"))
                : Finding.ok("terminal", context.text("doctor.screen", kind, size));
    }

    /** Whether the terminal is said to show UTF-8; whether its font has the signs, only a person can see. */
    Finding characters() {
        Map<String, String> env = context.terminal().env();
        String locale = List.of("LC_ALL", "LC_CTYPE", "LANG").stream()
                .map(name -> env.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        String name = locale.toLowerCase(Locale.ROOT);
        return name.contains("utf-8") || name.contains("utf8")
                ? Finding.ok("characters", context.text("doctor.characters", SAMPLE))
                : Finding.warn(
                        "characters",
                        context.text("doctor.noUtf8", locale.isEmpty() ? context.text("nothing") : locale, SAMPLE),
                        "export LC_CTYPE=C.UTF-8");
    }
}
