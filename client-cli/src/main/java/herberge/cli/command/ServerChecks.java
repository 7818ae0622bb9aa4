package herberge.cli.command;

import herberge.cli.api.Api;
import herberge.cli.api.Info;
import herberge.cli.api.ProblemException;
import herberge.cli.api.QueryString;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.ShownCertificate;
import herberge.cli.api.UnexpectedAnswerException;
import herberge.cli.api.UnreachableException;
import herberge.cli.api.UserAgent;
import herberge.cli.output.Sentences;
import herberge.cli.process.ExitCode;
import java.lang.management.ManagementFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Checks the server of this desk: whether it answers, its certificate, its clock, its release, and the login. */
final class ServerChecks {

    private static final Duration SOON = Duration.ofDays(21);
    private static final Duration APART = Duration.ofSeconds(60);
    private static final int PASSWORD_FIRST = 403;

    private final CommandContext context;
    private final Api api;
    private final ServerAddress server;

    ServerChecks(CommandContext context) {
        this.context = context;
        this.api = context.api();
        this.server = api.access().server();
    }

    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        try {
            api.checkAlive();
        } catch (UnreachableException e) {
            return List.of(unreachable(e));
        } catch (ProblemException | UnexpectedAnswerException e) {
            return List.of(Finding.fail(
                    "server",
                    context.text("doctor.noHerberge", server, String.valueOf(e.getMessage())),
                    context.text("doctor.mend.server"),
                    ExitCode.UNREACHABLE));
        }
        findings.add(Finding.ok("server", context.text("doctor.answers", server)));
        Optional<Instant> serverTime = api.serverTime();
        findings.add(certificate(serverTime));
        serverTime.ifPresent(time -> findings.add(clock(time)));
        findings.addAll(login());
        return findings;
    }

    private Finding unreachable(UnreachableException failure) {
        String found = failure.in(context.texts());
        return failure.getCause() instanceof SSLException
                ? Finding.fail("certificate", found, context.text("doctor.mend.distrusted"), ExitCode.UNREACHABLE)
                : Finding.fail("server", found, context.text("doctor.mend.server"), ExitCode.UNREACHABLE);
    }

    private Finding certificate(Optional<Instant> serverTime) {
        if (!server.isSecure()) {
            return server.isReadableInTransit()
                    ? Finding.warn(
                            "certificate", context.text("login.readable", server), context.text("doctor.mend.readable"))
                    : Finding.ok("certificate", context.text("doctor.sameMachine"));
        }
        X509Certificate shown = ShownCertificate.of(server);
        Instant end = shown.getNotAfter().toInstant();
        LocalDate day = LocalDate.ofInstant(end, ZoneOffset.UTC);
        boolean soon = serverTime.map(time -> end.isBefore(time.plus(SOON))).orElse(false);
        return soon
                ? Finding.warn(
                        "certificate",
                        context.text("doctor.ends", context.texts().wholeDay(day)),
                        context.text("doctor.mend.ends"))
                : Finding.ok(
                        "certificate",
                        context.text("doctor.trusted", context.texts().wholeDay(day)));
    }

    private Finding clock(Instant serverTime) {
        Optional<Instant> own = ownTime();
        Duration apart =
                own.map(time -> Duration.between(serverTime, time).abs()).orElse(Duration.ZERO);
        return apart.compareTo(APART) > 0
                ? Finding.warn("clock", context.text("doctor.clock", apart.toSeconds()), "timedatectl set-ntp true")
                : Finding.ok("clock", context.text("doctor.sameTime"));
    }

    /** The time of this machine: the start of this process, as the system noted it, and how long it has run. */
    private static Optional<Instant> ownTime() {
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        return ProcessHandle.current().info().startInstant().map(start -> start.plusMillis(uptime));
    }

    private List<Finding> login() {
        if (api.token().isEmpty()) {
            return List.of(
                    Finding.fail("login", context.text("doctor.noLogin", server), "herberge login", ExitCode.LOGIN));
        }
        try {
            Info info = Info.of(api.get("/info", QueryString.none()).json());
            return List.of(Finding.ok("login", context.text("doctor.login")), version(info.version()));
        } catch (ProblemException e) {
            boolean password = e.problem().status() == PASSWORD_FIRST;
            return List.of(Finding.fail(
                    "login",
                    new Sentences(context).of(e.problem()),
                    password ? "herberge passwd" : "herberge login",
                    ExitCode.ofStatus(e.problem().status())));
        } catch (UnreachableException e) {
            return List.of(unreachable(e));
        }
    }

    private Finding version(String ofServer) {
        return ofServer.equals(UserAgent.version())
                ? Finding.ok("version", context.text("doctor.sameVersion", ofServer))
                : Finding.warn(
                        "version",
                        context.text("doctor.version", UserAgent.version(), ofServer),
                        context.text("doctor.mend.version", ofServer));
    }
}
